import { epochMs, type EpochMs } from '../../geo/units.js';

const HOUR = 3_600_000;
/** Milliseconds without a request after which a session opens nothing any more: a shift, and the way home. */
export const IDLE = 12 * HOUR;
/** Milliseconds after which a person signs in again, whatever they did meanwhile. */
export const ABSOLUTE = 7 * 24 * HOUR;
/** Of one person; the one that was used longest ago makes room. */
export const MOST_SESSIONS = 20;

interface Times {
  readonly createdAt: Date;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
}

/** When a session ends if nobody uses it again. */
export const idleUntil = ({ createdAt, lastUsedAt }: Times): EpochMs =>
  epochMs((lastUsedAt ?? createdAt).getTime() + IDLE);
