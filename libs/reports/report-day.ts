import { DateTime } from 'luxon';

/** A day of the calendar, as `2026-03-28`. */
export type Day = string;

const midnight = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' });

/** The day so many days later. */
export const daysAfter = (day: Day, days: number): Day => midnight(day).plus({ days }).toFormat('yyyy-MM-dd');

/** How many days a span of days has, both ends counted. */
export const daysFromTo = (from: Day, to: Day): number =>
  (midnight(to).toMillis() - midnight(from).toMillis()) / 86_400_000 + 1;
