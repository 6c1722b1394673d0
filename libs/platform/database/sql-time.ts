import type { EpochMs } from '../../geo/units.js';

/** A moment as it is written into SQL, whatever the session's time zone; null where there is none. */
export function sqlTime(at: EpochMs): string;
export function sqlTime(at: EpochMs | undefined): string | null;
export function sqlTime(at: EpochMs | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
