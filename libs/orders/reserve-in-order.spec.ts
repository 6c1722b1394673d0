import { Problem } from '../platform/http/problem.js';
import { MOST_GRAMS } from './packing.js';
import type { LevelRow } from '../stock/reservations/reserve-for-orders.js';
import { reserveInOrder } from './reserve-in-order.js';
import { epochMs } from '../geo/units.js';

type Asked = Parameters<typeof reserveInOrder>[0][number];

const NOON = epochMs(Date.UTC(2022, 2, 28, 4));
const minutes = (count: number) => epochMs(NOON + count * 60_000);

const levelsOf = (available: Readonly<Record<string, number>>, weightGrams = 500) =>
  new Map(
    Object.entries(available).map(([sku, count]): [string, LevelRow] => [
      `store\n${sku}`,
      { storeId: 'store', sku, available: count, weightGrams, temperature: 'ambient', ageRestricted: false },
    ]),
  );
const anOrder = (lines: Readonly<Record<string, number>>, settings: object = {}, window?: object): Asked => ({
  request: {
    storeId: 'store',
    lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
    ...(window && { window }),
  },
  lines: new Map(Object.entries(lines)),
  now: NOON,
  ...settings,
});
const decided = (orders: readonly Asked[], levels: ReadonlyMap<string, LevelRow>, queues = new Map()) =>
  reserveInOrder(orders, levels, queues).map((decision) =>
    decision.kind === 'reserved'
      ? 'reserved'
      : { code: decision.problem.code, lines: decision.problem.members.lines },
  );

describe('orders that come together', () => {
  it('take the last of an article first come, first served', () => {
    const orders = [anOrder({ milk: 2 }), anOrder({ milk: 1 }), anOrder({ milk: 1 })];
    expect(decided(orders, levelsOf({ milk: 3 }))).toEqual([
      'reserved',
      'reserved',
      { code: 'OUT_OF_STOCK', lines: [{ sku: 'milk', requested: 1, available: 0 }] },
    ]);
  });

  it('take nothing from those behind them where they are refused', () => {
    const orders = [anOrder({ milk: 2, rice: 9 }), anOrder({ milk: 3 })];
    expect(decided(orders, levelsOf({ milk: 3, rice: 8 }))).toEqual([
      { code: 'OUT_OF_STOCK', lines: [{ sku: 'rice', requested: 9, available: 8 }] },
      'reserved',
    ]);
  });

  it('are told of every line that is short', () => {
    const [refused] = decided(
      [anOrder({ milk: 2, tea: 1, rice: 2 })],
      levelsOf({ milk: 1, tea: 1, rice: 0 }),
    );
    expect(refused).toMatchObject({
      lines: [
        { sku: 'milk', requested: 2, available: 1 },
        { sku: 'rice', requested: 2, available: 0 },
      ],
    });
  });

  it('are refused by name for articles that the store does not have', () => {
    const [decision] = reserveInOrder([anOrder({ milk: 1, gold: 1 })], levelsOf({ milk: 1 }), new Map());
    const problem = decision?.kind === 'refused' ? decision.problem : undefined;
    expect(problem).toBeInstanceOf(Problem);
    expect(JSON.stringify(problem?.members)).toContain('lines.1');
    expect(JSON.stringify(problem?.members)).not.toContain('lines.0');
  });

  it('weigh no more than anybody carries', () => {
    const levels = levelsOf({ milk: 9 }, MOST_GRAMS / 2);
    expect(decided([anOrder({ milk: 2 })], levels)).toEqual(['reserved']);
    expect(decided([anOrder({ milk: 3 })], levels)).toMatchObject([{ code: 'ORDER_TOO_HEAVY' }]);
  });
});

describe('orders of a store that counts its pickers', () => {
  const pace = { pickers: 1, secondsALine: 600, secondsAnOrder: 0 };
  const paced = (window?: object) => anOrder({ milk: 1 }, { pace }, window);
  const turns = (orders: readonly Asked[], queues: ReadonlyMap<string, { plan: never[] }>) =>
    reserveInOrder(orders, levelsOf({ milk: 9 }), queues);

  it('have their turn one after the other, and those that are refused have none', () => {
    const queues = new Map([['store', { plan: [] as never[] }]]);
    const [first] = turns([paced()], new Map([['store', { plan: [] as never[] }]]));
    const took = first?.kind === 'reserved' ? (first.picked?.readyAt ?? 0) - NOON : 0;
    expect(took).toBeGreaterThan(0);
    const late = { latest: new Date(NOON + 1.5 * took).toISOString() };
    const inTime = { latest: new Date(NOON + 2 * took).toISOString() };
    const answers = turns([paced(), paced(late), paced(inTime), paced()], queues).map((decision) =>
      decision.kind === 'reserved' ? ((decision.picked?.readyAt ?? 0) - NOON) / took : decision.problem.code,
    );
    expect(answers).toEqual([1, 'STORE_BUSY', 2, 3]);
  });

  it('wait for nobody where the store counts none, or the order has no pace', () => {
    expect(turns([paced({ latest: new Date(minutes(-1)).toISOString() })], new Map())).toEqual([
      { kind: 'reserved' },
    ]);
    expect(turns([anOrder({ milk: 1 })], new Map([['store', { plan: [] as never[] }]]))).toStrictEqual([
      { kind: 'reserved' },
    ]);
  });
});
