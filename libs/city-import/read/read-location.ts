import type { Position } from '../../geo/area.js';
import type { Location } from '../../geo/location.js';
import type { FieldError } from '../../platform/http/problem.js';

const SWAPPED =
  'latitude and longitude are swapped: GeoJSON has [longitude, latitude], a table lat and lng by their names';

/** A place on earth, or why it is none. */
export function readLocation(lng: unknown, lat: unknown, field: string): Location | FieldError {
  if (!isNumber(lng) || !isNumber(lat))
    return { field, message: 'must be a longitude and a latitude, in degrees' };
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lng) <= 90) return { field, message: SWAPPED };
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return { field, message: 'lies outside the world' };
  if (lat === 0 && lng === 0) return { field, message: 'is 0,0: nobody lives there' };
  return { lat, lng };
}

export const isFault = (read: object): read is FieldError => 'message' in read;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The same for one position of a geometry; a height is passed over. */
export function readPosition(value: unknown, field: string): Position | FieldError {
  const [lng, lat] = Array.isArray(value) ? (value as unknown[]) : [];
  const read = readLocation(lng, lat, field);
  return isFault(read) ? read : [read.lng, read.lat];
}
