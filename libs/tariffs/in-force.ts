import { type EpochMs, epochMs } from '../geo/units.js';

/** Terms that hold from a moment on, until the next ones begin. Those that hold, or held, are never changed. */
export interface Dated {
  readonly startsAt: EpochMs;
}

/**
 * Milliseconds ahead that new terms are set in place of others: every process knows them before they hold,
 * and nobody is told the ones and given the others.
 */
export const NOTICE = 60_000;

export function inForceAt<Terms extends Dated>(versions: readonly Terms[], at: EpochMs): Terms | undefined {
  return versions
    .filter(({ startsAt }) => startsAt <= at)
    .reduce<Terms | undefined>((last, one) => (last && last.startsAt > one.startsAt ? last : one), undefined);
}

/** The first moment from which new terms may hold: at once where there are none yet. */
export const earliestStart = (versions: readonly Dated[], now: EpochMs): EpochMs =>
  inForceAt(versions, now) ? epochMs(now + NOTICE) : now;
