import { DateTime } from 'luxon';
import type { DropPolicy } from '../dropoff/drop-policy.js';
import type { EpochMs } from '../geo/units.js';

export interface DropOffWindow {
  readonly notBefore?: EpochMs;
  readonly notAfter?: EpochMs;
}

/**
 * The moments between which the bag may be dropped off: the policy's local times of day, turned into the next ones that
 * make sense at `now`, narrowed by the window the merchant gave.
 */
export function dropOffWindow(
  policy: Pick<DropPolicy, 'notBefore' | 'notAfter'>,
  window: { readonly earliest?: string; readonly latest?: string } | undefined,
  now: EpochMs,
  timeZone: string,
): DropOffWindow {
  const notAfter = policy.notAfter ? nextTimeOfDay(policy.notAfter, now, timeZone) : undefined;
  const opens = policy.notBefore ? timeOfDayBefore(policy.notBefore, notAfter, now, timeZone) : undefined;
  return {
    notBefore: latest(opens, epoch(window?.earliest)),
    notAfter: earliest(notAfter, epoch(window?.latest)),
  };
}

/** The next `HH:MM` after `now`. */
function nextTimeOfDay(time: string, now: EpochMs, timeZone: string): EpochMs {
  const today = at(time, now, timeZone);
  return (today.toMillis() > now ? today : today.plus({ days: 1 })).toMillis();
}

/** Today's `HH:MM`, or the one before `notAfter` where that is tomorrow. A time that has passed today binds no more. */
function timeOfDayBefore(
  time: string,
  notAfter: EpochMs | undefined,
  now: EpochMs,
  timeZone: string,
): EpochMs {
  const day = at(time, notAfter ?? now, timeZone);
  const opens = notAfter !== undefined && day.toMillis() >= notAfter ? day.minus({ days: 1 }) : day;
  return opens.toMillis();
}

function at(time: string, day: EpochMs, timeZone: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return DateTime.fromMillis(day, { zone: timeZone }).set({ hour, minute, second: 0, millisecond: 0 });
}

const epoch = (text: string | undefined): EpochMs | undefined => (text ? Date.parse(text) : undefined);

function latest(a: EpochMs | undefined, b: EpochMs | undefined): EpochMs | undefined {
  return a !== undefined && b !== undefined ? Math.max(a, b) : (a ?? b);
}

function earliest(a: EpochMs | undefined, b: EpochMs | undefined): EpochMs | undefined {
  return a !== undefined && b !== undefined ? Math.min(a, b) : (a ?? b);
}
