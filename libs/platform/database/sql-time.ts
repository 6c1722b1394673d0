import type { EpochMs } from '../../geo/units.js';

/** A moment as it is written into SQL, whatever the session's time zone; null where there is none. */
export function sqlTime(at: EpochMs): string;
export function sqlTime(at: EpochMs | undefined): string | null;
export function sqlTime(at: EpochMs | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

/**
 * For SQL: a moment within JSON that is made there, as `Date` writes it; PostgreSQL's own form differs from what
 * clients read elsewhere.
 */
export const jsonTime = (moment: string): string =>
  `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
