import type { PulledRow } from '../../shop-adapters/stock-adapter.js';
import { readPage } from './page.js';
import { Run } from './run.js';
import { epochMs } from '../../geo/units.js';

const NOON = Date.UTC(2022, 2, 28, 4);
const seconds = (count: number) => NOON + count * 1_000;
const at = (count: number) => new Date(seconds(count)).toISOString();
const aRun = () => new Run('run', 'store', 'pull', epochMs(NOON));
const level = (row: number, sku: string, onHand: number, asOf?: string) =>
  ({ row, level: { sku, onHand, ...(asOf && { asOf }) } }) as PulledRow;
const read = (rows: readonly PulledRow[], run = aRun()) => ({
  ...readPage(rows, { asked: epochMs(seconds(-10)), came: epochMs(NOON) }, run),
  run,
});

describe('a page of a shop’s list', () => {
  it('is as of when it was asked for, unless a row has a time of its own', () => {
    const { levels } = read([level(1, 'milk', 3), level(2, 'rice', 4, at(-99)), level(3, 'tea', 5, at(60))]);
    expect(levels).toEqual([
      { sku: 'milk', onHand: 3, asOf: seconds(-10) },
      { sku: 'rice', onHand: 4, asOf: seconds(-99) },
      { sku: 'tea', onHand: 5, asOf: NOON },
    ]);
  });

  it('has one last word on each article, the later, or the one said last, in the order of locks', () => {
    const { levels } = read([
      level(1, 'rice', 1, at(-5)),
      level(2, 'milk', 2, at(-5)),
      level(3, 'rice', 3, at(-6)),
      level(4, 'milk', 4, at(-5)),
    ]);
    expect(levels.map(({ sku, onHand }) => [sku, onHand])).toEqual([
      ['milk', 4],
      ['rice', 1],
    ]);
  });

  it('says what it made of an article that is listed twice, and of a time to come', () => {
    const { levels, run } = read([
      level(1, 'rice', 1),
      level(2, 'rice', 2),
      level(3, 'tea', 3, at(3_600)),
      level(4, 'milk', 4, at(3_601)),
    ]);
    expect(levels.map(({ sku, asOf }) => [sku, asOf])).toEqual([
      ['milk', NOON],
      ['rice', seconds(-10)],
      ['tea', NOON],
    ]);
    expect(run.counts.remarks).toEqual([
      { row: 2, sku: 'rice', reason: 'is listed more than once: the latest counts' },
      { row: 4, sku: 'milk', reason: `asOf: ${at(3_601)} has not come yet: it counts as now` },
    ]);
  });

  it('names also what it refuses: that is not absent', () => {
    const { skus, run } = read([
      level(1, 'milk', 1),
      { row: 2, sku: 'rice', refusal: 'is no number' },
      { row: 3, refusal: 'has no sku' },
      { ...level(4, 'tea', 1), remark: 'price: is no number' },
    ]);
    expect(skus).toEqual(['milk', 'rice', 'tea']);
    expect(run.counts).toMatchObject({
      seen: 4,
      refused: 2,
      refusals: [
        { row: 2, sku: 'rice', reason: 'is no number' },
        { row: 3, reason: 'has no sku' },
      ],
      remarked: 1,
      remarks: [{ row: 4, sku: 'tea', reason: 'price: is no number' }],
    });
  });

  it('is as far behind as its newest row, and a list as its newest page', () => {
    const run = aRun();
    read([], run);
    expect(run.counts.lagSeconds).toBeNull();
    read([level(1, 'milk', 1, at(-30)), level(2, 'rice', 1, at(-40))], run);
    expect(run.counts.lagSeconds).toBe(30);
    read([level(3, 'tea', 1, at(-50))], run);
    expect(run.counts.lagSeconds).toBe(30);
    read([level(4, 'salt', 1, at(-20))], run);
    expect(run.counts.lagSeconds).toBe(20);
    read([level(5, 'oil', 1, at(5))], run);
    expect(run.counts.lagSeconds).toBe(0);
  });
});

describe('the record of a run', () => {
  it('begins with nothing, or goes on', () => {
    const nothing = {
      seen: 0,
      changed: 0,
      refused: 0,
      refusals: [],
      remarked: 0,
      remarks: [],
      driftLevels: 0,
      driftUnits: 0,
      lagSeconds: null,
    };
    expect(aRun().counts).toEqual(nothing);
    const counts = { ...nothing, seen: 7 };
    expect(new Run('run', 'store', 'pull', epochMs(NOON), counts).counts).toBe(counts);
  });

  it('keeps a hundred refusals, and counts all', () => {
    const run = aRun();
    for (let row = 1; row <= 101; row++) {
      run.refuse({ row, reason: 'r' });
      run.remarkOn({ row, reason: 'r' });
    }
    expect(run.counts).toMatchObject({ refused: 101, remarked: 101 });
    expect([run.counts.refusals.length, run.counts.remarks.length]).toEqual([100, 100]);
    expect(run.counts.refusals[0]).toStrictEqual({ row: 1, reason: 'r' });
  });

  it('tells no secret, nothing that cannot be kept, and no more than 500 characters', () => {
    const run = new Run('run', 'store', 'pull', epochMs(NOON), undefined, ['key-1', 'key-2']);
    run.refuse({ sku: 'a\0b', reason: `key-1 and key-2, key-1 ${'x'.repeat(600)}` });
    const [refusal] = run.counts.refusals;
    expect(refusal?.sku).toBe('a\ufffdb');
    expect(refusal?.reason).toMatch(/^\*\*\* and \*\*\*, \*\*\* x+$/);
    expect(refusal?.reason).toHaveLength(500);
    expect(run.withoutSecrets('no\0 key-2')).toBe('no\ufffd ***');
  });
});
