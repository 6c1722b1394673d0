import { CLOCK_SKEW, LONGEST_OFFLINE, onOurClock, type PhoneTime } from '../../fleet/phone-clock.js';
import { type EpochMs, epochMs } from '../../geo/units.js';

/** When a step was done: by `doneAt` lateness, windows and proofs are judged. */
export interface StepTime {
  readonly doneAt: EpochMs;
  readonly receivedAt: EpochMs;
  /** What the phone said, where that does not count as it stands. */
  readonly phoneAt?: EpochMs;
}

/**
 * The phone's time, where it can be: not before what happened to the assignment before, not in the future,
 * not older than a phone is offline. Otherwise it counts when the step was received, and what the phone said
 * is kept: a step of a phone whose clock is wrong is never lost.
 */
export function stepTime(
  phone: PhoneTime,
  { now, previous }: { readonly now: EpochMs; readonly previous: EpochMs },
): StepTime {
  if (phone.at === undefined) return { doneAt: now, receivedAt: now };
  const at = onOurClock(phone.at, phone.sentAt, now);
  const doneAt = plausible(at, now, previous);
  const asSaid = doneAt !== undefined && at === phone.at;
  return { doneAt: doneAt ?? now, receivedAt: now, ...(!asSaid && { phoneAt: storable(phone.at) }) };
}

function plausible(at: EpochMs, now: EpochMs, previous: EpochMs): EpochMs | undefined {
  if (at > now + CLOCK_SKEW || at < now - LONGEST_OFFLINE || at < previous - CLOCK_SKEW) return undefined;
  return epochMs(Math.min(now, Math.max(at, previous)));
}

/** PostgreSQL and people know years of four digits. */
const storable = (at: EpochMs): EpochMs => epochMs(Math.min(Math.max(at, 0), Date.UTC(9999, 11, 31)));
