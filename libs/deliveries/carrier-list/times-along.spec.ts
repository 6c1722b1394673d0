import fc from 'fast-check';
import { epochMs, metres, seconds } from '../../geo/units.js';
import { timesAlong, type ListedStop } from './times-along.js';

/** A flat town where a place is minutes east, at a minute a minute. */
const travel = {
  travelTime: (a: { lng: number }, b: { lng: number }) => seconds(Math.abs(a.lng - b.lng) * 60),
  distance: () => metres(0),
};
const at = (lng: number) => ({ lat: 0, lng });
const minutes = (count: number) => epochMs(count * 60_000);
const from = { location: at(0), at: epochMs(0), vehicle: 'ebike' as const };
const stop = (assignmentId: string, change: Partial<ListedStop> = {}): ListedStop => ({
  assignmentId,
  bundleId: assignmentId,
  pickup: at(1),
  stop: at(5),
  fetched: false,
  readyAt: epochMs(0),
  pickupHandling: seconds(120),
  dropoffHandling: seconds(60),
  ...change,
});
const inMinutes = (stops: ListedStop[]) =>
  timesAlong(stops, from, travel).map(({ assignmentId, pickupAt, dropoffAt }) => [
    assignmentId,
    pickupAt === undefined ? null : pickupAt / 60_000,
    dropoffAt / 60_000,
  ]);

describe('when each stop of a carrier’s list is served', () => {
  it('rides to the store, hands over, and goes on from there', () => {
    expect(inMinutes([stop('a'), stop('b', { stop: at(6) })])).toEqual([
      ['a', 2, 7.5],
      ['b', 13, 19.5],
    ]);
  });

  it('goes straight to the door with what is in hand', () => {
    expect(inMinutes([stop('a', { fetched: true })])).toEqual([['a', null, 5.5]]);
  });

  it('picks up a bundle at once, when the last of it is ready', () => {
    const bundle = { bundleId: 'both' };
    expect(inMinutes([stop('a', bundle), stop('b', { ...bundle, readyAt: minutes(9) })])).toEqual([
      ['a', 9, 14.5],
      ['b', 9, 15.5],
    ]);
  });

  it('waits at a door whose time has not come', () => {
    expect(inMinutes([stop('a', { notBefore: minutes(30) })])).toEqual([['a', 2, 30]]);
  });

  it('serves each stop of any list once, in its order, none before its bag is picked up', () => {
    const any = fc.array(
      fc.record({
        bundleId: fc.constantFrom('x', 'y', 'z'),
        pickup: fc.integer({ min: -9, max: 9 }).map(at),
        stop: fc.integer({ min: -9, max: 9 }).map(at),
        fetched: fc.boolean(),
        readyAt: fc.integer({ min: 0, max: 60 }).map(minutes),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(any, (list) => {
        const stops = list.map((one, number) => stop(String(number), one));
        const times = timesAlong(stops, from, travel);
        expect(times.map(({ assignmentId }) => assignmentId)).toEqual(
          stops.map(({ assignmentId: id }) => id),
        );
        for (const [index, { pickupAt, dropoffAt }] of times.entries()) {
          expect(pickupAt === undefined).toBe(stops[index]?.fetched);
          expect(dropoffAt).toBeGreaterThan(pickupAt ?? 0);
          expect(pickupAt ?? Infinity).toBeGreaterThanOrEqual(stops[index]?.readyAt ?? 0);
          if (index > 0) expect(dropoffAt).toBeGreaterThan(times[index - 1]?.dropoffAt ?? 0);
        }
      }),
    );
  });
});
