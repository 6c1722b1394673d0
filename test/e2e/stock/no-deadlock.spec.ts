import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';

const [engine] = ENGINES as [Engine];
const SKUS = Array.from({ length: 400 }, (_, index) => `article ${index}`);
/** Milliseconds that everybody goes on for. */
const LONG = 4_000;

describe('counts, orders and movements that cross each other on the same articles', () => {
  let service: Service;
  let merchant: Merchant;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    merchant = await openMerchant(service, { stock: { nothing: 0 } });
    // On the disk they lie in any order.
    for (const sku of shuffled(SKUS)) await count([sku]);
  });
  afterAll(() => service.stop());

  const stock = () => `/v1/stores/${merchant.storeId}/stock`;
  const count = (skus: readonly string[]) =>
    merchant.caller.put(
      stock(),
      skus.map((sku) => ({ sku, onHand: 100_000 + Math.floor(Math.random() * 1_000) })),
    );
  let moves = 0;
  const move = (skus: readonly string[]) =>
    merchant.caller.post(
      `${stock()}/movements`,
      skus.map((sku) => ({ sku, change: -1, reference: `sold ${moves++}` })),
    );
  const order = (skus: readonly string[]) =>
    merchant.caller.post(
      '/v1/orders',
      orderFor(merchant, { lines: skus.slice(0, 12).map((sku) => ({ sku, quantity: 1 })) }),
    );

  it('never lock each other out', async () => {
    const before = await deadlocks();
    const end = Date.now() + LONG;
    const goOn = async (call: typeof count, answered: number): Promise<number> => {
      let calls = 0;
      for (; Date.now() < end; calls++)
        expect(await call(shuffled(SKUS))).toMatchObject({ status: answered });
      return calls;
    };
    const calls = await Promise.all([
      ...[1, 2, 3, 4].map(() => goOn(count, 200)),
      ...[1, 2].map(() => goOn(move, 200)),
      ...[1, 2, 3, 4, 5, 6].map(() => goOn(order, 201)),
    ]);
    expect(calls.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(30);
    expect(await deadlocks()).toBe(before);
  });

  /**
   * As PostgreSQL has counted them, once it has written its count down; the service would try again and say
   * nothing.
   */
  async function deadlocks(): Promise<number> {
    const read = () =>
      service.database.query<{ deadlocks: string; commits: string }>(
        'SELECT deadlocks, xact_commit AS commits FROM pg_stat_database WHERE datname = current_database()',
      );
    const [{ commits: then } = { commits: '0' }] = await read();
    await until(async () => Number((await read())[0]?.commits) > Number(then) + 5, 'newer statistics');
    return Number((await read())[0]?.deadlocks);
  }
});

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
