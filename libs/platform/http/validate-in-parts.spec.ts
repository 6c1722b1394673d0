import { z } from 'zod';
import { validateInParts } from './validate-in-parts.js';

const schema = validateInParts(
  z.object({ asOf: z.string(), levels: z.array(z.object({ sku: z.string().trim() })).min(1) }),
  'levels',
  2_000,
);
const validate = (value: unknown) => Promise.resolve(schema['~standard'].validate(value));
const levels = (count: number) => Array.from({ length: count }, (_, at) => ({ sku: ` ${at} ` }));

describe('a long list that is validated in parts', () => {
  it('is parsed whole, in order', async () => {
    const { value } = (await validate({ asOf: 'now', levels: levels(1_999) })) as {
      value: z.infer<typeof schema>;
    };
    expect(value).toEqual({ asOf: 'now', levels: levels(1_999).map(({ sku }) => ({ sku: sku.trim() })) });
  });

  it('names the entry that is wrong by its place in the whole', async () => {
    const list: unknown[] = levels(1_600);
    list[1_234] = { sku: 7 };
    expect((await validate({ asOf: 'now', levels: list })).issues).toMatchObject([
      { path: ['levels', 1_234, 'sku'] },
    ]);
  });

  it('stops once it has more to say than is told', async () => {
    const { issues } = await validate({ asOf: 'now', levels: Array(2_000).fill({}) });
    expect(issues).toHaveLength(500);
  });

  it.each([
    ['too long', { asOf: 'now', levels: levels(2_001) }, 'levels'],
    ['without its time', { levels: levels(600) }, 'asOf'],
    ['empty', { asOf: 'now', levels: [] }, 'levels'],
    ['no list', { asOf: 'now', levels: 'all' }, 'levels'],
  ])('is refused where it is %s', async (_, value, field) => {
    const { issues } = await validate(value);
    expect(issues?.[0]?.path).toEqual([field]);
  });
});
