import type { Assignment } from '../../../libs/client/openapi.js';
import { Bundles } from './bundles.js';

const work = (id: string, bundleId: string, sequence: number, state = 'offered') =>
  ({ id, bundleId, sequence, state }) as Assignment;

/** A phone that hears these lists, one after the other. */
const hearing = (...lists: Assignment[][]) => ({
  async *news() {
    yield* lists;
  },
});

async function handedOut(bundles: Bundles): Promise<string[][]> {
  const out: string[][] = [];
  const listening = bundles.listen(new AbortController().signal);
  for await (const bundle of bundles) out.push(bundle.map(({ id }) => id));
  await listening;
  return out;
}

describe('Bundles', () => {
  it('asks once about the offers of a pick-up, and hands out what was accepted by the sequence of its doors', async () => {
    const asked: string[][] = [];
    const offers = [work('b', 'one', 2), work('a', 'one', 1), work('c', 'two', 3)];
    const bundles = new Bundles(hearing(offers, offers), (offered) => {
      asked.push(offered.map(({ id }) => id));
      return Promise.resolve(offered.filter(({ id }) => id !== 'c'));
    });
    expect(await handedOut(bundles)).toEqual([['a', 'b']]);
    expect(asked).toEqual([['a', 'b'], ['c']]);
  });

  it('takes up work that was accepted before it listened, without asking', async () => {
    const bundles = new Bundles(hearing([work('a', 'one', 1, 'picked_up')]), () => {
      throw new Error('asked');
    });
    expect(await handedOut(bundles)).toEqual([['a']]);
  });

  it('tells of a phone that breaks, and hands out no more', async () => {
    const broken = {
      async *news(): AsyncGenerator<Assignment[]> {
        throw new Error('broken');
      },
    };
    await expect(handedOut(new Bundles(broken, () => Promise.resolve([])))).rejects.toThrow('broken');
  });
});
