import fc from 'fast-check';
import { overRegistered } from './registered-capacity.js';

const capacity = fc.record({
  bags: fc.integer({ min: 1, max: 200 }),
  weightGrams: fc.integer({ min: 1_000, max: 1_000_000 }),
  coldBox: fc.boolean(),
});

describe('what a rider says to carry', () => {
  it('may be less than ops registered, or as much, or nothing said', () => {
    fc.assert(
      fc.property(capacity, capacity, (one, other) => {
        const lower = {
          bags: Math.min(one.bags, other.bags),
          weightGrams: Math.min(one.weightGrams, other.weightGrams),
          coldBox: one.coldBox && other.coldBox,
        };
        expect(overRegistered(lower, one)).toEqual([]);
        expect(overRegistered(one, one)).toEqual([]);
        expect(overRegistered({}, one)).toEqual([]);
      }),
    );
  });

  it('is refused by the name of each field that is more', () => {
    const registered = { bags: 12, weightGrams: 45_000, coldBox: false };
    const asked = { bags: 13, weightGrams: 45_001, coldBox: true };
    expect(overRegistered(asked, registered).map(({ field }) => field)).toEqual([
      'capacity.bags',
      'capacity.weightGrams',
      'capacity.coldBox',
    ]);
    expect(overRegistered({ ...registered, bags: 13 }, registered)).toHaveLength(1);
    for (const { message } of overRegistered(asked, registered))
      expect(message).toMatch(/^ops registered .+/);
  });
});
