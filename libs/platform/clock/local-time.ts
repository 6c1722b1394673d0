import { DateTime } from 'luxon';
import { type EpochMs, epochMs } from '../../geo/units.js';

/** A stretch of time: from its first moment, until before `until`. */
export interface Span {
  readonly from: EpochMs;
  readonly until: EpochMs;
}

/** The minute of the day, by the clock on the wall there. */
export function minuteOfDay(at: EpochMs, timeZone: string): number {
  const { hour, minute } = DateTime.fromMillis(at, { zone: timeZone });
  return hour * 60 + minute;
}

/** As `2026-03-28`. */
export const dayOf = (at: EpochMs, timeZone: string): string =>
  DateTime.fromMillis(at, { zone: timeZone }).toFormat('yyyy-MM-dd');

/** As `2026-03`. */
export const monthOf = (at: EpochMs, timeZone: string): string => dayOf(at, timeZone).slice(0, 7);

/** From the first day's first moment to the last day's end. Days are as long as the clocks there make them. */
export function spanOfDays(first: string, last: string, timeZone: string): Span {
  return {
    from: epochMs(DateTime.fromISO(first, { zone: timeZone }).startOf('day').toMillis()),
    until: epochMs(DateTime.fromISO(last, { zone: timeZone }).plus({ days: 1 }).startOf('day').toMillis()),
  };
}

export function spanOfMonth(month: string, timeZone: string): Span {
  const begins = DateTime.fromISO(`${month}-01`, { zone: timeZone }).startOf('day');
  return {
    from: epochMs(begins.toMillis()),
    until: epochMs(begins.plus({ months: 1 }).startOf('day').toMillis()),
  };
}
