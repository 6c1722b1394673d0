import fc from 'fast-check';
import { epochMs, seconds } from '../geo/units.js';
import { ANSWER, NOBODY, NEXT_DOOR, SPREAD, Z90 } from './defaults.js';
import { estimatePromise, wayThrough, type Awaited } from './estimate-promise.js';
import type { Pace } from './supply.js';

const NOW = epochMs(Date.UTC(2022, 2, 28, 4));
const PACE: Pace = {
  dispatchEverySeconds: 10,
  pickupHandlingSeconds: 100,
  dropoffHandlingSeconds: 60,
  maxBundle: 4,
  detourFactor: 1,
  speedMetresPerSecond: 5,
};
/** 200 s to ride, 40 s on foot. */
const WAY = { from: { lat: 0, lng: 0 }, stop: { lat: 0, lng: 999.9 / 111_195 }, lastMetres: seconds(40) };
const THROUGH = 100 + 200 + 30 + 40;

const awaited = (change: Partial<Awaited> = {}): Awaited => ({
  now: NOW,
  readyAt: NOW,
  way: WAY,
  outlook: { vehicle: 'ebike', toStore: seconds(60), stopsBefore: 0 },
  ...change,
});
const since = (moment: number) => (moment - NOW) / 1_000;
const estimate = (change: Partial<Awaited> = {}, pace = PACE) => {
  const { p50, p90 } = estimatePromise(awaited(change), pace);
  return { p50: since(p50), p90: since(p90) };
};
const outlook = (toStore?: number, stopsBefore = 0) =>
  ({ vehicle: 'ebike', toStore: toStore === undefined ? undefined : seconds(toStore), stopsBefore }) as const;

describe('the way of a bag', () => {
  it('is hands, ride and last metres', () => {
    expect(wayThrough(awaited(), PACE).seconds).toBeCloseTo(THROUGH, 0);
  });

  it('goes by the doors of a bundle that come before', () => {
    const { seconds: taken } = wayThrough({ way: WAY, outlook: outlook(60, 1.5) }, PACE);
    expect(taken).toBeCloseTo(THROUGH + 1.5 * (60 + NEXT_DOOR), 0);
  });

  it('waits behind a gate for a volunteer, and is walked on', () => {
    const way = { ...WAY, carriedOn: { compoundId: 'garden', walk: seconds(120) } };
    const free = wayThrough({ way, outlook: outlook(60), volunteerFree: seconds(30) }, PACE).seconds;
    expect(free).toBeCloseTo(THROUGH + ANSWER + 30 + 60 + 120, 0);
    const nobody = wayThrough({ way, outlook: outlook(60) }, PACE).seconds;
    expect(nobody - free).toBeCloseTo(NOBODY - 30, 0);
  });

  it('is the less certain the longer each part of it is', () => {
    const { variance } = wayThrough(awaited(), PACE);
    expect(variance).toBeCloseTo((SPREAD.ride * 200) ** 2 + (SPREAD.hands * 170) ** 2, -1);
    const way = { ...WAY, carriedOn: { compoundId: 'garden', walk: seconds(120) } };
    const carried = wayThrough({ way, outlook: outlook(60), volunteerFree: seconds(80) }, PACE).variance;
    const hands = (SPREAD.hands * (170 + 180)) ** 2;
    expect(carried).toBeCloseTo((SPREAD.ride * 200) ** 2 + hands + (SPREAD.rider * 100) ** 2, -1);
  });
});

describe('a promise', () => {
  it('begins when bag and rider are both there', () => {
    expect(estimate({ readyAt: epochMs(NOW + 600_000) }).p50).toBeCloseTo(600 + THROUGH, 0);
    expect(estimate({ outlook: outlook(900) }).p50).toBeCloseTo(900 + THROUGH, 0);
    expect(estimate({ readyAt: epochMs(NOW - 600_000) }).p50).toBeCloseTo(60 + THROUGH, 0);
  });

  it('counts on somebody to come where nobody is on shift', () => {
    expect(estimate({ outlook: outlook() }).p50).toBeCloseTo(NOBODY + THROUGH, 0);
  });

  it('is for no time before the bag may come', () => {
    const notBefore = epochMs(NOW + 7_200_000);
    const { p50, p90 } = estimate({ notBefore });
    expect(p50).toBe(7_200);
    expect(p90).toBeGreaterThan(7_200);
    expect(p90).toBeLessThan(7_200 + 600);
  });

  it('leaves room by what is uncertain: of a busy zone more than of an idle one', () => {
    const way = Z90 * Math.sqrt(wayThrough(awaited(), PACE).variance);
    const spread = ({ p50, p90 }: { p50: number; p90: number }) => p90 - p50;
    expect(spread(estimate({ outlook: outlook(0) }))).toBeCloseTo(way, -1);
    expect(spread(estimate({ outlook: outlook(2_000) }))).toBeCloseTo(
      Math.hypot(way, Z90 * SPREAD.rider * 2_000),
      -1,
    );
    const late = estimate({ readyAt: epochMs(NOW + 1_000_000), outlook: outlook(0) });
    expect(spread(late)).toBeCloseTo(Math.hypot(way, Z90 * SPREAD.picking * 1_000), -1);
  });

  it('is no less certain for being far ahead', () => {
    const tomorrow = estimate({ readyAt: epochMs(NOW + 86_400_000), outlook: outlook(0) });
    expect(tomorrow.p90 - tomorrow.p50).toBeLessThan(15 * 60);
  });

  it('is never sooner for a bag that is ready later, a longer queue or another door on the way', () => {
    const situation = fc.record({
      ready: fc.integer({ min: 0, max: 10_000 }),
      toStore: fc.integer({ min: 0, max: 10_000 }),
      stops: fc.double({ min: 0, max: 3, noNaN: true }),
    });
    const of = ({ ready, toStore, stops }: { ready: number; toStore: number; stops: number }) =>
      estimate({ readyAt: epochMs(NOW + ready * 1_000), outlook: outlook(toStore, stops) });
    fc.assert(
      fc.property(situation, fc.integer({ min: 0, max: 3_000 }), (now, more) => {
        const before = of(now);
        expect(before.p90).toBeGreaterThan(before.p50);
        for (const later of [
          of({ ...now, ready: now.ready + more }),
          of({ ...now, toStore: now.toStore + more }),
          of({ ...now, stops: now.stops + more / 1_000 }),
        ])
          expect(later.p50).toBeGreaterThanOrEqual(before.p50);
      }),
    );
  });

  it('is told in whole seconds', () => {
    const { p50, p90 } = estimatePromise(awaited({ outlook: outlook(61.3) }), PACE);
    expect([p50 % 1_000, p90 % 1_000]).toEqual([0, 0]);
  });
});
