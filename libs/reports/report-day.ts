import { DateTime } from 'luxon';
import type { EpochMs } from '../geo/units.js';

/** A day of the calendar, as `2026-03-28`. */
export type Day = string;

/** A day of a time zone, from its first moment to that of the next: 23 or 25 hours where the clocks change. */
export interface DaySpan {
  readonly day: Day;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The day that a moment lies in. */
export function dayOf(at: EpochMs, timeZone: string): Day {
  return DateTime.fromMillis(at, { zone: timeZone }).toISODate() as Day;
}

export function spanOf(day: Day, timeZone: string): DaySpan {
  const begins = DateTime.fromISO(day, { zone: timeZone }).startOf('day');
  return { day, from: begins.toMillis(), to: begins.plus({ days: 1 }).startOf('day').toMillis() };
}

/** The day so many days later. */
export function daysAfter(day: Day, days: number): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate() as Day;
}

/** How many days a span of days has, both ends counted. */
export function daysFromTo(from: Day, to: Day): number {
  const [first, last] = [from, to].map((day) => DateTime.fromISO(day, { zone: 'utc' }).toMillis());
  return ((last as number) - (first as number)) / 86_400_000 + 1;
}
