import parseExif from 'exif-reader';
import { DateTime } from 'luxon';
import type { Location } from '../../geo/location.js';
import { type EpochMs, epochMs } from '../../geo/units.js';

/** When and where a photo says it was taken. */
export interface Taken {
  readonly at?: EpochMs;
  readonly from?: Location;
}

/** A camera whose clock was never set says 1970, 1980 or 2000, or zeros: that is no time at all. */
const CLOCK_NOT_SET = Date.UTC(2015, 0);
/** EXIF of more bytes than this is no camera's. */
const MOST_BYTES = 64 * 1024;

/** Reads what a camera wrote; it is untrusted, so what makes no sense counts as not told. */
export function readExif(exif: Buffer, timeZone: string): Taken {
  if (exif.length > MOST_BYTES) return {};
  try {
    const { Photo: photo, GPSInfo: gps } = parseExif(exif);
    const at = toldAt(photo?.DateTimeOriginal, photo?.OffsetTimeOriginal, timeZone);
    const lat = degrees(gps?.GPSLatitude, gps?.GPSLatitudeRef, 'S', 90);
    const lng = degrees(gps?.GPSLongitude, gps?.GPSLongitudeRef, 'W', 180);
    // A phone that does not know where it is writes zeros.
    const known = lat !== undefined && lng !== undefined && (lat !== 0 || lng !== 0);
    return { ...(at !== undefined && { at }), ...(known && { from: { lat, lng } }) };
  } catch {
    return {};
  }
}

/**
 * The parser takes the camera's wall clock for UTC. Without an offset it is the time where the bags are
 * dropped off.
 */
function toldAt(wallClock: unknown, offset: unknown, timeZone: string): EpochMs | undefined {
  if (!(wallClock instanceof Date)) return undefined;
  const zone =
    typeof offset === 'string' && /^[+-]\d\d:\d\d/.test(offset) ? `UTC${offset.slice(0, 6)}` : timeZone;
  const at = DateTime.fromJSDate(wallClock, { zone: 'utc' }).setZone(zone, { keepLocalTime: true });
  return at.isValid && at.toMillis() >= CLOCK_NOT_SET ? epochMs(at.toMillis()) : undefined;
}

function degrees(
  parts: readonly number[] | undefined,
  side: unknown,
  negative: string,
  most: number,
): number | undefined {
  if (!Array.isArray(parts) || parts.length < 2) return undefined;
  const [whole = 0, minutes = 0, seconds = 0] = parts.map(Number);
  const value = whole + minutes / 60 + seconds / 3_600;
  if (!Number.isFinite(value) || value < 0 || value > most) return undefined;
  return String(side).startsWith(negative) ? -value : value;
}
