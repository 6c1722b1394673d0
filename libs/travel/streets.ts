import type { Location } from '../geo/location.js';
import { greatCircleTravelTimes, type TravelTimes } from '../geo/travel-times.js';
import type { Metres } from '../geo/units.js';

/** Ways on the street by the numbers of their ends; null: no way leads there. */
export type Ways = ReadonlyMap<number, ReadonlyMap<number, Metres | null>>;

/** All that travel times are worked out from: plain data, so that it can be sent to another thread. */
export interface Streets {
  readonly detourFactor: number;
  readonly metresPerSecond?: number;
  readonly ways?: Ways;
}

export function travelTimesOn({ detourFactor, metresPerSecond, ways }: Streets): TravelTimes {
  return greatCircleTravelTimes({
    detourFactor,
    metresPerSecond,
    roadMetres: ways && ((from, to) => ways.get(placeNumber(from))?.get(placeNumber(to)) ?? undefined),
  });
}

/** Of a degree: two places some ten metres apart are one, so that a rider who waits is asked about once. */
const GRID = 1e4;

export const placeNumber = ({ lat, lng }: Location): number =>
  Math.round((lat + 90) * GRID) * (360 * GRID + 1) + Math.round((lng + 180) * GRID);
