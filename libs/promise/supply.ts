import type { Location } from '../geo/location.js';
import { greatCircleTravelTimes, type Vehicle } from '../geo/travel-times.js';
import { seconds, type EpochMs, type Metres, type Seconds } from '../geo/units.js';
import { ANSWER, NEXT_DOOR, TYPICAL_METRES } from './defaults.js';
import { turnAfter } from './turn-after.js';

/** As much of a zone's rules as a promise depends on. */
export interface Pace {
  readonly dispatchEverySeconds: number;
  readonly pickupHandlingSeconds: number;
  readonly dropoffHandlingSeconds: number;
  readonly maxBundle: number;
  readonly detourFactor: number;
  readonly speedMetresPerSecond?: number;
}

/** A rider or volunteer on shift, and where and when free for one more bag. */
export interface Hand {
  readonly location: Location;
  readonly freeAt: EpochMs;
  readonly vehicle: Vehicle;
  /** The compounds that a volunteer goes into; none of a rider. */
  readonly admittedTo: readonly string[];
}

/** Who is on shift in a zone, and what waits for them. */
export interface Supply {
  readonly riders: readonly Hand[];
  readonly volunteers: readonly Hand[];
  /** Legs that wait for a rider and are wanted soon, and how far they go on average, as the crow flies. */
  readonly waiting: number;
  readonly meanMetres?: Metres;
}

/** What a bag that joins the pool now can expect of the riders. */
export interface Outlook {
  readonly vehicle: Vehicle;
  /** Until one of them is at the store for it; undefined: nobody is on shift. */
  readonly toStore?: Seconds;
  /** Doors that come before its own on the way. */
  readonly stopsBefore: number;
}

/** What a bag can expect of all whom it needs. */
export interface Expectation {
  readonly outlook: Outlook;
  /** Until a volunteer of the door's compound is free; undefined: none is on shift, or it is behind no gate. */
  readonly volunteerFree?: Seconds;
}

export const travelIn = (pace: Pace) =>
  greatCircleTravelTimes({
    detourFactor: pace.detourFactor,
    ...(pace.speedMetresPerSecond !== undefined && { metresPerSecond: pace.speedMetresPerSecond }),
  });

/** What most of the riders come with. */
function usualVehicle(riders: readonly Hand[]): Vehicle {
  const counts = new Map<Vehicle, number>();
  for (const { vehicle } of riders) counts.set(vehicle, (counts.get(vehicle) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'ebike';
}

/**
 * The rider who would be at the store first comes, once the riders have brought what waits already: bundles
 * of equal length, each taken by the rider who is free first (list scheduling, Graham 1969).
 */
export function outlookAt(supply: Supply, store: Location, pace: Pace, now: EpochMs): Outlook {
  const { riders, waiting } = supply;
  const vehicle = usualVehicle(riders);
  if (riders.length === 0) return { vehicle, stopsBefore: 0 };
  const travel = travelIn(pace);
  const idle = riders.map(({ freeAt }) => secondsUntil(freeAt, now));
  const there = riders.map(
    (rider, index) => (idle[index] ?? 0) + travel.travelTime(rider.location, store, rider.vehicle),
  );
  const bundle = Math.min(pace.maxBundle, Math.max(1, waiting / riders.length));
  const turn = turnAfter(idle, Math.ceil(waiting / bundle), tripSeconds(supply, vehicle, bundle, pace));
  return {
    vehicle,
    toStore: seconds(pace.dispatchEverySeconds / 2 + ANSWER + Math.min(...there) + turn - Math.min(...idle)),
    stopsBefore: (bundle - 1) / 2,
  };
}

/** When a volunteer of the compound is free, in seconds from now; undefined: none is on shift. */
export function volunteerFree({ volunteers }: Supply, compoundId: string, now: EpochMs): Seconds | undefined {
  const own = volunteers.filter(({ admittedTo }) => admittedTo.includes(compoundId));
  return own.length === 0
    ? undefined
    : seconds(Math.min(...own.map(({ freeAt }) => secondsUntil(freeAt, now))));
}

/** There with a bundle, from door to door, and back. */
function tripSeconds(
  { meanMetres = TYPICAL_METRES }: Supply,
  vehicle: Vehicle,
  bundle: number,
  pace: Pace,
): Seconds {
  // Of that length, whatever way it goes: a degree of longitude on the equator is 111,195 m.
  const away = { lat: 0, lng: meanMetres / 111_195 };
  const ride = travelIn(pace).travelTime({ lat: 0, lng: 0 }, away, vehicle);
  return seconds(2 * ride + pace.pickupHandlingSeconds + bundle * (pace.dropoffHandlingSeconds + NEXT_DOOR));
}

const secondsUntil = (moment: EpochMs, now: EpochMs): Seconds => seconds(Math.max(0, moment - now) / 1_000);
