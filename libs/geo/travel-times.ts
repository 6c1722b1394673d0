import { distance, type Location } from './location.js';
import { type Metres, type Seconds, metres, seconds } from './units.js';

/** The one list: type, requests and the database's check follow it. */
export const VEHICLES = ['foot', 'bicycle', 'ebike', 'car'] as const;
export type Vehicle = (typeof VEHICLES)[number];

/** How long a carrier needs from place to place. Must be pure and answer at once. */
export interface TravelTimes {
  travelTime(from: Location, to: Location, vehicle: Vehicle): Seconds;
  distance(from: Location, to: Location): Metres;
}

/**
 * Metres a second door to door, lights and parking counted: a walk, and what riders' phones show of city
 * traffic.
 */
const SPEEDS: Readonly<Record<Vehicle, number>> = { foot: 1.3, bicycle: 3.5, ebike: 5, car: 6 };

/**
 * Travel times from great-circle distances. The detour factor is way on the street over way as the crow
 * flies, for ways that `roadMetres` does not know; `metresPerSecond`, where given, is the speed of every
 * vehicle.
 */
export function greatCircleTravelTimes(options: {
  readonly detourFactor: number;
  readonly metresPerSecond?: number;
  readonly roadMetres?: (from: Location, to: Location) => Metres | undefined;
}): TravelTimes {
  const way = (from: Location, to: Location): Metres =>
    metres(options.roadMetres?.(from, to) ?? distance(from, to) * options.detourFactor);
  return {
    distance: way,
    travelTime: (from, to, vehicle) => seconds(way(from, to) / (options.metresPerSecond ?? SPEEDS[vehicle])),
  };
}
