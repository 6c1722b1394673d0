import { distance } from './location.js';
import type { TravelTimes, Vehicle } from '../dispatch/round.js';

const SPEEDS: Readonly<Record<Vehicle, number>> = { foot: 1.3, bicycle: 3.5, ebike: 5, car: 6 };

/** Great-circle travel times. */
export function greatCircleTravelTimes(options: {
  readonly detourFactor: number;
  readonly metresPerSecond?: number;
}): TravelTimes {
  const metres = (from: Parameters<typeof distance>[0], to: Parameters<typeof distance>[1]) =>
    distance(from, to) * options.detourFactor;
  return {
    distance: metres,
    travelTime: (from, to, vehicle) => metres(from, to) / (options.metresPerSecond ?? SPEEDS[vehicle]),
  };
}
