import type { DateTime } from 'luxon';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * The day that a policy's `day` names, the next of its kind from that of `now` on; nothing where neither this
 * year nor the next has it.
 */
export function namedDay(day: string, now: DateTime): DateTime | undefined {
  const today = now.startOf('day');
  if (day.startsWith('+')) return today.plus({ days: Number(day) });
  const weekday = WEEKDAYS.indexOf(day) + 1;
  if (weekday > 0) return today.plus({ days: (weekday - today.weekday + 7) % 7 });
  const [month = 0, date = 0] = day.split('-').map(Number);
  return [today.year, today.year + 1]
    .map((year) => today.set({ year, month, day: date }))
    .find((found) => found.month === month && found.day === date && found >= today);
}

/**
 * Nobody orders groceries for later: a date that is farther off is one of something else, or has just passed.
 */
const FARTHEST_DAYS = 14;

export function isFarDay(day: string, now: DateTime): boolean {
  const named = namedDay(day, now);
  return named === undefined || named > now.startOf('day').plus({ days: FARTHEST_DAYS });
}
