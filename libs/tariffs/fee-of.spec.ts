import fc from 'fast-check';
import { FEE_PARTS, feeParts, type FeeMeasures, type FeeTable } from './fee-of.js';
import { sumOf } from './parts.js';

const NOTHING: FeeTable = { base: 0, perKm: 0, perKg: 0, perFloor: 0, hours: [], minimum: 0 };
const HERE: FeeMeasures = { metres: 0, grams: 0, floorsOnFoot: 0, minute: 12 * 60 };

const feeOf = (table: Partial<FeeTable>, measures: Partial<FeeMeasures> = {}) =>
  sumOf(feeParts({ ...NOTHING, ...table }, { ...HERE, ...measures }));

const rate = fc.integer({ min: 0, max: 100_000 });
const minute = fc.integer({ min: 0, max: 1_439 });
const clock = minute.map(
  (one) => `${String(Math.floor(one / 60)).padStart(2, '0')}:${String(one % 60).padStart(2, '0')}`,
);
const anyTable: fc.Arbitrary<FeeTable> = fc.record({
  base: rate,
  perKm: rate,
  perKg: rate,
  perFloor: rate,
  hours: fc.array(fc.record({ from: clock, to: clock, add: rate }), { maxLength: 4 }),
  minimum: rate,
});
const anyMeasures: fc.Arbitrary<FeeMeasures> = fc.record({
  metres: fc.integer({ min: 0, max: 70_000 }),
  grams: fc.integer({ min: 0, max: 1_000_000 }),
  floorsOnFoot: fc.integer({ min: 0, max: 150 }),
  minute,
});

describe('a fee', () => {
  it('is the base, and what way, weight and stairs cost', () => {
    expect(feeOf({ base: 500 })).toBe(500);
    expect(feeOf({ perKm: 200 }, { metres: 1_234 })).toBe(247);
    expect(feeOf({ perKg: 100 }, { grams: 2_500 })).toBe(250);
    expect(feeOf({ perFloor: 50 }, { floorsOnFoot: 4 })).toBe(200);
  });

  it.each([
    ['21:59', 0],
    ['22:00', 300],
    ['23:30', 300],
    ['05:59', 300],
    ['06:00', 0],
  ])('is higher in the hours that are set, over midnight too: at %s by %i', (at, add) => {
    const [hour, past] = at.split(':').map(Number) as [number, number];
    const hours = [{ from: '22:00', to: '06:00', add: 300 }];
    expect(feeOf({ hours }, { minute: hour * 60 + past })).toBe(add);
  });

  it('counts hours that overlap each, and those that end where they begin all day', () => {
    const hours = [
      { from: '11:00', to: '13:00', add: 100 },
      { from: '08:00', to: '08:00', add: 20 },
    ];
    expect([12 * 60, 13 * 60].map((one) => feeOf({ hours }, { minute: one }))).toEqual([120, 20]);
  });

  it('tells what it lacked of the least that a delivery costs', () => {
    expect(feeParts({ ...NOTHING, base: 300, minimum: 450 }, HERE)).toEqual([
      { part: 'base', amount: 300 },
      { part: 'minimum', amount: 150 },
    ]);
    expect(feeParts({ ...NOTHING, base: 450, minimum: 450 }, HERE)).toEqual([{ part: 'base', amount: 450 }]);
  });

  it('tells of each part how much was measured', () => {
    const measures = { ...HERE, metres: 1_500, grams: 700, floorsOnFoot: 2 };
    expect(feeParts({ ...NOTHING, perKm: 100, perKg: 100, perFloor: 10 }, measures)).toEqual([
      { part: 'distance', quantity: 1_500, amount: 150 },
      { part: 'weight', quantity: 700, amount: 70 },
      { part: 'floors', quantity: 2, amount: 20 },
    ]);
  });
});

describe('whatever the table and the delivery, a fee', () => {
  it('is whole, never negative, and never below the minimum', () => {
    fc.assert(
      fc.property(anyTable, anyMeasures, (table, measures) => {
        const parts = feeParts(table, measures);
        expect(parts.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)).toBe(true);
        expect(sumOf(parts)).toBeGreaterThanOrEqual(table.minimum);
      }),
    );
  });

  it('has no part twice, and none that nobody knows', () => {
    fc.assert(
      fc.property(anyTable, anyMeasures, (table, measures) => {
        const names = feeParts(table, measures).map(({ part }) => part);
        expect(names).toEqual(FEE_PARTS.filter((part) => names.includes(part)));
      }),
    );
  });

  it('never falls where the way is longer, the bag heavier or the stairs more', () => {
    fc.assert(
      fc.property(anyTable, anyMeasures, anyMeasures, (table, one, other) => {
        const more = {
          metres: Math.max(one.metres, other.metres),
          grams: Math.max(one.grams, other.grams),
          floorsOnFoot: Math.max(one.floorsOnFoot, other.floorsOnFoot),
          minute: one.minute,
        };
        expect(feeOf(table, more)).toBeGreaterThanOrEqual(feeOf(table, one));
      }),
    );
  });

  it('never falls where a rate rises', () => {
    fc.assert(
      fc.property(anyTable, rate, anyMeasures, (table, more, measures) => {
        for (const name of ['base', 'perKm', 'perKg', 'perFloor', 'minimum'] as const)
          expect(feeOf({ ...table, [name]: table[name] + more }, measures)).toBeGreaterThanOrEqual(
            feeOf(table, measures),
          );
      }),
    );
  });
});
