import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../database/sql.js';

/** Who does something, why and when. */
export interface Act {
  readonly actor: string;
  /** '' where none was given. */
  readonly reason: string;
  readonly now: EpochMs;
}

export interface AuditEntry extends Act {
  readonly action: string;
  /** The id of what it was done to. */
  readonly target: string;
  readonly detail?: object;
}

/** Keeps who did what, when and why, in the transaction that does it. */
export async function writeAudit(
  tx: Sql,
  { actor, action, target, reason, detail, now }: AuditEntry,
): Promise<void> {
  await rows(
    tx,
    'INSERT INTO audit_log (actor, action, target, reason, detail, at) VALUES ($1, $2, $3, $4, $5, $6)',
    [actor, action, target, reason, JSON.stringify(detail ?? {}), new Date(now).toISOString()],
  );
}
