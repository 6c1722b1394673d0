import fc from 'fast-check';
import { paySpread } from './pay-spread.js';

const HOUR = 3_600;

describe('the spread of pay per hour', () => {
  it('is told by quantiles of riders, and the mean of all hours', () => {
    const purses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((each) => ({ amount: each * 100, seconds: HOUR }));
    expect(paySpread(purses)).toEqual({
      ...{ mean: 550, least: 100, p10: 100, p50: 500, p90: 900, most: 1_000 },
    });
  });

  it('weighs hours in the mean, and leaves out who did not work', () => {
    const purses = [
      { amount: 1_000, seconds: HOUR / 2 },
      { amount: 1_000, seconds: 2 * HOUR },
      { amount: 500, seconds: 0 },
    ];
    expect(paySpread(purses)).toMatchObject({ mean: 800, least: 500, p50: 500, most: 2_000 });
  });

  it('is none where nobody worked', () => {
    expect(paySpread([])).toBeUndefined();
    expect(paySpread([{ amount: 100, seconds: 0 }])).toBeUndefined();
  });

  it('is in order, whoever earned what', () => {
    const purse = fc.record({
      amount: fc.integer({ min: 0, max: 1_000_000 }),
      seconds: fc.integer({ min: 1, max: 86_400 }),
    });
    fc.assert(
      fc.property(fc.array(purse, { minLength: 1 }), (purses) => {
        const { least, p10, p50, p90, most, mean } = paySpread(purses) as Required<
          NonNullable<ReturnType<typeof paySpread>>
        >;
        const steps = [least, p10, p50, p90, most];
        expect(steps).toEqual(steps.toSorted((a, b) => a - b));
        expect(mean).toBeGreaterThanOrEqual(least);
        expect(mean).toBeLessThanOrEqual(most);
      }),
    );
  });
});
