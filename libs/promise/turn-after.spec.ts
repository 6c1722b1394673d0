import fc from 'fast-check';
import { seconds } from '../geo/units.js';
import { turnAfter } from './turn-after.js';

const turn = (idle: readonly number[], trips: number, trip: number) =>
  turnAfter(idle.map(seconds), trips, seconds(trip));

/** Trips dealt out one by one, to whoever is free first. */
function dealtOut(idle: readonly number[], trips: number, trip: number): number {
  const free = [...idle];
  for (let one = 0; one < trips; one++) {
    const first = free.indexOf(Math.min(...free));
    free[first] = (free[first] ?? 0) + trip;
  }
  return Math.min(...free);
}

describe('the turn of a bag behind others', () => {
  it('is the first rider’s to be free where nothing waits', () => {
    expect(turn([300, 60, 900], 0, 600)).toBe(60);
  });

  it('comes when a rider is back from what waits before it', () => {
    expect(turn([0], 3, 600)).toBeCloseTo(1_800, 2);
    expect(turn([0, 0], 3, 600)).toBeCloseTo(600, 2);
    expect(turn([0, 0], 4, 600)).toBeCloseTo(1_200, 2);
    expect(turn([0, 1_000], 1, 600)).toBeCloseTo(600, 2);
    expect(turn([0, 1_000], 2, 600)).toBeCloseTo(1_000, 2);
  });

  it('is what dealing the trips out one by one comes to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 30, max: 2_000 }),
        (idle, trips, trip) => {
          expect(turn(idle, trips, trip)).toBeCloseTo(dealtOut(idle, trips, trip), 2);
        },
      ),
    );
  });
});
