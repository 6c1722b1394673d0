import { type Metres, metres } from './units.js';

/** A place on earth, WGS 84, in degrees. */
export interface Location {
  readonly lat: number;
  readonly lng: number;
}

const EARTH_RADIUS = metres(6_371_008.8);
const RADIANS = Math.PI / 180;

/** Great-circle distance in metres (haversine, mean earth radius; within 0.5% of the ellipsoid). */
export function distance(a: Location, b: Location): Metres {
  const dLat = (b.lat - a.lat) * RADIANS;
  const dLng = (b.lng - a.lng) * RADIANS;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLng / 2) ** 2;
  return metres(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h))));
}
