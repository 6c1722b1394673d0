import { type EpochMs, epochMs } from '../geo/units.js';

/** What a phone says of its own time. */
export interface PhoneTime {
  /** When it was. */
  readonly at?: EpochMs;
  /** What the phone's clock shows as it sends: with it, a clock that is wrong is put right. */
  readonly sentAt?: EpochMs;
}

/** Clocks of phones differ from ours by as much without anybody noticing. */
export const CLOCK_SKEW = 2 * 60_000;
/** Nobody is without a signal for longer: two hours, and what it takes to send what has piled up. */
export const LONGEST_OFFLINE = 135 * 60_000;

/**
 * A moment by the phone's clock, by ours. The way here takes time too: small differences are not the clock's.
 */
export function onOurClock(at: EpochMs, sentAt: EpochMs | undefined, now: EpochMs): EpochMs {
  if (sentAt === undefined || sentAt < at - CLOCK_SKEW) return at;
  const wrongBy = now - sentAt;
  return Math.abs(wrongBy) > CLOCK_SKEW ? epochMs(at + wrongBy) : at;
}
