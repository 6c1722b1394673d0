import { DateTime } from 'luxon';
import type { DropPolicy } from '../dropoff/drop-policy.js';
import { type EpochMs, epochMs } from '../geo/units.js';
import { isFarDay, namedDay } from './named-day.js';
import { steadyZone } from './steady-zone.js';

export interface DropOffWindow {
  readonly notBefore?: EpochMs;
  readonly notAfter?: EpochMs;
}

export type Times = Pick<DropPolicy, 'notBefore' | 'notAfter' | 'day' | 'dayIs'>;

/**
 * The moments between which the bag may be dropped off: the policy's local times of day, on the day that it
 * names or the next ones that make sense at `wishedAt`, narrowed by the window the merchant gave.
 */
export function dropOffWindow(
  policy: Times,
  window: { readonly earliest?: string; readonly latest?: string } | undefined,
  wishedAt: EpochMs,
  timeZone: string,
): DropOffWindow {
  const own = ownWindow(policy, wishedAt, timeZone);
  return {
    notBefore: latest(own.notBefore, epoch(window?.earliest)),
    notAfter: earliest(own.notAfter, epoch(window?.latest)),
  };
}

function ownWindow(policy: Times, wishedAt: EpochMs, timeZone: string): DropOffWindow {
  const { notBefore, notAfter, day } = policy;
  if (notBefore === undefined && notAfter === undefined && day === undefined) return {};
  const now = localTime(wishedAt, timeZone);
  const named = day === undefined ? undefined : namedDay(day, now);
  return named === undefined ? nextTimes(policy, now) : timesOfDay(named, policy, now);
}

const localTime = (moment: EpochMs, timeZone: string): DateTime =>
  DateTime.fromMillis(moment, { zone: steadyZone(timeZone) });

/** Whether a policy's day is none that anybody means who orders at `wishedAt`. */
export const isFarOff = ({ day }: Times, wishedAt: EpochMs, timeZone: string): boolean =>
  day !== undefined && isFarDay(day, localTime(wishedAt, timeZone));

/** Whether a policy's hours are of a day on which they are over at `wishedAt`. */
export function isOver(policy: Times, wishedAt: EpochMs, timeZone: string): boolean {
  const { notAfter } = ownWindow(policy, wishedAt, timeZone);
  return policy.day !== undefined && notAfter !== undefined && notAfter <= wishedAt;
}

/** Up to a day the next times that come, and from one on no end, unless hours say more. */
function timesOfDay(day: DateTime, policy: Times, now: DateTime): DropOffWindow {
  const { notBefore, notAfter } = timesOn(day, policy);
  if (policy.dayIs === 'first' && policy.notAfter === undefined) return { notBefore };
  if (policy.dayIs !== 'last') return { notBefore, notAfter };
  if (policy.notBefore === undefined) return { notAfter };
  const next = nextTimes(policy, now);
  return { ...next, notAfter: earliest(next.notAfter, notAfter) };
}

/** Nobody who has it brought before noon wants it in the night before. */
const MORNING = { begins: '06:00', ends: '12:00' } as const;

/**
 * Of a day that is named: from its start, to its end, where a time is not. A window that ends first ends the
 * day after.
 */
function timesOn(day: DateTime, { notBefore, notAfter = '23:59', dayIs }: Times): DropOffWindow {
  const inMorning = dayIs === undefined && notAfter > MORNING.begins && notAfter <= MORNING.ends;
  const opens = at(notBefore ?? (inMorning ? MORNING.begins : '00:00'), day);
  const closes = at(notAfter, day);
  return {
    notBefore: momentOf(opens),
    notAfter: momentOf(closes <= opens ? closes.plus({ days: 1 }) : closes),
  };
}

function nextTimes({ notBefore, notAfter }: Times, now: DateTime): DropOffWindow {
  const closes = notAfter === undefined ? undefined : nextAfter(at(notAfter, now), now);
  const opens = notBefore === undefined ? undefined : opening(notBefore, closes, now);
  return { notBefore: opens && momentOf(opens), notAfter: closes && momentOf(closes) };
}

const nextAfter = (time: DateTime, now: DateTime): DateTime => (time > now ? time : time.plus({ days: 1 }));

/** Whoever orders at 21:20 for after 0:30 means tonight; for after 18:00, that it may come at once. */
const LONG_PAST = { hours: 12 };

/**
 * The one before the closing; without one today's, or tomorrow's where that is nearer. A time passed today
 * binds no more.
 */
function opening(notBefore: string, closes: DateTime | undefined, now: DateTime): DateTime {
  if (closes === undefined) {
    const today = at(notBefore, now);
    return today.plus(LONG_PAST) < now ? today.plus({ days: 1 }) : today;
  }
  const day = at(notBefore, closes);
  return day >= closes ? day.minus({ days: 1 }) : day;
}

function at(time: string, day: DateTime): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}

const momentOf = (time: DateTime): EpochMs => epochMs(time.toMillis());

const epoch = (text: string | undefined): EpochMs | undefined =>
  text ? epochMs(Date.parse(text)) : undefined;

function latest(a: EpochMs | undefined, b: EpochMs | undefined): EpochMs | undefined {
  return a !== undefined && b !== undefined ? epochMs(Math.max(a, b)) : (a ?? b);
}

function earliest(a: EpochMs | undefined, b: EpochMs | undefined): EpochMs | undefined {
  return a !== undefined && b !== undefined ? epochMs(Math.min(a, b)) : (a ?? b);
}
