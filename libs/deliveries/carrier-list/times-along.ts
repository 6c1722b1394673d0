import type { Location } from '../../geo/location.js';
import type { TravelTimes, Vehicle } from '../../geo/travel-times.js';
import { epochMs, type EpochMs, type Seconds } from '../../geo/units.js';

/** What a carrier has to do, as far as its time depends on it. */
export interface ListedStop {
  readonly assignmentId: string;
  readonly bundleId: string;
  readonly pickup: Location;
  /** Where the vehicle stops for the drop-off. */
  readonly stop: Location;
  /** The bag is in its hands already. */
  readonly fetched: boolean;
  readonly readyAt: EpochMs;
  readonly notBefore?: EpochMs;
  /** Half of each lies before the moment that counts, half after. */
  readonly pickupHandling: Seconds;
  readonly dropoffHandling: Seconds;
}

export interface TimedStop {
  readonly assignmentId: string;
  /** Absent: it was picked up already. */
  readonly pickupAt?: EpochMs;
  readonly dropoffAt: EpochMs;
}

/**
 * When each stop of a list is served, one after the other; what is offered as one bundle is picked up at
 * once.
 */
export function timesAlong(
  stops: readonly ListedStop[],
  from: { readonly location: Location; readonly at: EpochMs; readonly vehicle: Vehicle },
  travel: TravelTimes,
): TimedStop[] {
  const pickedUp = new Map<string, EpochMs>();
  let place = from.location;
  let time: number = from.at;
  const ride = (to: Location): void => {
    time += travel.travelTime(place, to, from.vehicle) * 1_000;
    place = to;
  };
  return stops.map((one) => {
    const { assignmentId, bundleId, fetched } = one;
    if (!fetched && !pickedUp.has(bundleId)) {
      const together = stops.filter((other) => other.bundleId === bundleId && !other.fetched);
      const half = Math.max(...together.map(({ pickupHandling }) => pickupHandling)) * 500;
      ride(one.pickup);
      time = Math.max(time + half, ...together.map(({ readyAt }) => readyAt));
      pickedUp.set(bundleId, epochMs(time));
      time += half;
    }
    ride(one.stop);
    const dropoffAt = epochMs(Math.max(time + one.dropoffHandling * 500, one.notBefore ?? 0));
    time = dropoffAt + one.dropoffHandling * 500;
    const pickupAt = fetched ? undefined : pickedUp.get(bundleId);
    return { assignmentId, dropoffAt, ...(pickupAt !== undefined && { pickupAt }) };
  });
}
