import { z } from 'zod';
import { invalid } from './problem.js';
import type { EpochMs } from '../../geo/units.js';

/**
 * RFC 3339, and what libraries write in its name: `+0800`, `+08`, small t and z, a space for the T, no
 * seconds.
 */
const WRITTEN =
  /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(?::(\d\d(?:\.\d{1,9})?))?(?:([Zz])|([+ -])(\d\d)(?::?(\d\d))?)$/;

/**
 * The same moment as RFC 3339 has it; a text that is no moment stays as it is. A plus sign that a query has
 * not escaped arrives as a space.
 */
export function asRfc3339(text: string): string {
  const [, day, minutes, seconds = '00', utc, sign, hours, rest = '00'] = WRITTEN.exec(text.trim()) ?? [];
  if (day === undefined) return text;
  const offset = utc ? 'Z' : `${sign === ' ' ? '+' : sign}${hours}:${rest}`;
  return `${day}T${minutes}:${seconds}${offset}`;
}

const rfc3339 = z.iso.datetime({ offset: true });
/** What no clock that is set tells: a year outside of these is a default of the sender's, or a slip. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** The local year is asked, so that no offset makes one that PostgreSQL or another library cannot write. */
function inOurTimes(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return !rfc3339.safeParse(text).success || (year >= FIRST_YEAR && year <= LAST_YEAR);
}

/** A moment of whatever year: what a clock that is set wrong says. */
export const anyMoment = z
  .string()
  .overwrite(asRfc3339)
  .refine((text) => rfc3339.safeParse(text).success, {
    message: 'must be a time such as 2026-03-28T08:00:00+08:00',
  })
  .meta({ format: 'date-time' });

/**
 * A moment in a request: this schema makes its validation, its type and its OpenAPI wherever a time is sent.
 */
export const moment = anyMoment
  .refine(inOurTimes, { message: `must lie between the years ${FIRST_YEAR} and ${LAST_YEAR}` })
  .meta({ format: 'date-time' });

/** Milliseconds of a year, and a day to spare. */
const A_YEAR = 367 * 86_400_000;

/** Refuses what is planned for a time more than about a year from `now`; the past is the caller's to judge. */
export function refuseFarAhead(field: string, time: string | undefined, now: EpochMs): void {
  if (time !== undefined && Date.parse(time) > now + A_YEAR)
    throw invalid([{ field, message: 'must not be more than a year from now' }]);
}

/** Refuses a time more than about a year from `now`, either way. */
export function refuseFarFrom(field: string, time: string | undefined, now: EpochMs): void {
  refuseFarAhead(field, time, now);
  if (time !== undefined && Date.parse(time) < now - A_YEAR)
    throw invalid([{ field, message: 'must not be more than a year ago' }]);
}
