import type { EpochMs } from '../../geo/units.js';
import type { ProofContext } from '../proof.js';
import type { Decision, Voice } from '../voice.js';

/**
 * The other end of a window that this one would leave empty, unless one voice asked for both: then it is over
 * midnight.
 */
export function emptyBeside(
  limit: Decision | undefined,
  voice: Voice,
  [opens, closes]: readonly [unknown, unknown],
): Decision | undefined {
  if (!limit || limit.voice === voice) return undefined;
  return String(opens) >= String(closes) ? limit : undefined;
}

/** The policy's own words, with the date where it names a day. */
export const hourInWords = (
  moment: EpochMs,
  time: string | undefined,
  { policy, timeZone }: ProofContext,
): string =>
  time !== undefined && policy.day === undefined
    ? time
    : new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
