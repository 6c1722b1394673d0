import fc from 'fast-check';
import { PAY_OUTCOMES, payParts, type PayMeasures, type PayRates } from './pay-of.js';
import { sumOf } from './parts.js';

const NOTHING: PayRates = {
  ...{ base: 0, perKm: 0, perKg: 0, perFloor: 0 },
  waiting: { perMinute: 0, freeMinutes: 0, mostMinutes: 60 },
};
const HERE: PayMeasures = {
  ...{ metres: 0, grams: 0, floorsOnFoot: 0, waitingSeconds: 0, tip: 0 },
  minute: 12 * 60,
};
const ALL: PayRates = {
  ...{ base: 400, perKm: 100, perKg: 50, perFloor: 30 },
  waiting: { perMinute: 20, freeMinutes: 5, mostMinutes: 30 },
  night: { from: '22:00', to: '06:00', add: 200 },
};
const WORK: PayMeasures = {
  ...{ metres: 2_000, grams: 3_000, floorsOnFoot: 4, waitingSeconds: 600, tip: 500 },
  minute: 23 * 60,
};

const payOf = (rates: Partial<PayRates>, measures: Partial<PayMeasures> = {}) =>
  sumOf(payParts({ ...NOTHING, ...rates }, { ...HERE, ...measures }, 'delivered'));

const rate = fc.integer({ min: 0, max: 100_000 });
const minutes = fc.integer({ min: 0, max: 240 });
const anyRates: fc.Arbitrary<PayRates> = fc.record({
  base: rate,
  perKm: rate,
  perKg: rate,
  perFloor: rate,
  waiting: fc.record({ perMinute: rate, freeMinutes: minutes, mostMinutes: minutes }),
  night: fc.option(fc.constant({ from: '22:00', to: '06:00', add: 150 }), { nil: undefined }),
});
const anyMeasures: fc.Arbitrary<PayMeasures> = fc.record({
  metres: fc.integer({ min: 0, max: 140_000 }),
  grams: fc.integer({ min: 0, max: 1_000_000 }),
  floorsOnFoot: fc.integer({ min: 0, max: 150 }),
  waitingSeconds: fc.integer({ min: 0, max: 100_000 }),
  minute: fc.integer({ min: 0, max: 1_439 }),
  tip: rate,
});

describe('the pay for a leg', () => {
  it('tells each part with what was measured', () => {
    expect(payParts(ALL, WORK, 'delivered')).toEqual([
      { part: 'base', amount: 400 },
      { part: 'distance', quantity: 2_000, amount: 200 },
      { part: 'weight', quantity: 3_000, amount: 150 },
      { part: 'floors', quantity: 4, amount: 120 },
      { part: 'waiting', quantity: 600, amount: 100 },
      { part: 'night', amount: 200 },
      { part: 'tip', amount: 500 },
    ]);
  });

  it.each([
    [0, 0],
    [300, 0],
    [330, 10],
    [300 + 30 * 60, 600],
    [100_000, 600],
  ])('pays %i seconds at the store %i: past the free minutes, up to the most', (waitingSeconds, amount) => {
    expect(payOf({ waiting: ALL.waiting }, { waitingSeconds })).toBe(amount);
  });

  it.each([
    [22 * 60, 200],
    [6 * 60, 0],
    [12 * 60, 0],
  ])('is more where it ends at night: at minute %i by %i', (minute, amount) => {
    expect(payOf({ night: ALL.night }, { minute })).toBe(amount);
  });

  it('of a bag that went back is the same, but for the tip', () => {
    const returned = payParts(ALL, WORK, 'returned');
    expect(returned).toEqual(payParts(ALL, { ...WORK, tip: 0 }, 'delivered'));
  });

  it('of a leg that came to nothing is what was waited', () => {
    expect(payParts(ALL, WORK, 'released')).toEqual([{ part: 'waiting', quantity: 600, amount: 100 }]);
  });
});

describe('whatever the rates and the work, pay', () => {
  it('is whole, and no part of it is below zero or told for nothing', () => {
    fc.assert(
      fc.property(anyRates, anyMeasures, fc.constantFrom(...PAY_OUTCOMES), (rates, measures, outcome) => {
        for (const { amount } of payParts(rates, measures, outcome))
          expect(Number.isSafeInteger(amount) && amount > 0).toBe(true);
      }),
    );
  });

  it('never falls where there was more work', () => {
    fc.assert(
      fc.property(anyRates, anyMeasures, anyMeasures, (rates, one, other) => {
        const names = ['metres', 'grams', 'floorsOnFoot', 'waitingSeconds', 'tip'] as const;
        const more = Object.fromEntries(names.map((name) => [name, Math.max(one[name], other[name])]));
        expect(payOf(rates, { ...one, ...more })).toBeGreaterThanOrEqual(payOf(rates, one));
      }),
    );
  });
});
