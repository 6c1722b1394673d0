import { epochMs, type EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../database/sql.js';
import type { Actor } from './actor.js';
import { sqlTime } from '../database/sql-time.js';

/** Who does something, why and when. */
export interface Act {
  readonly actor: Actor;
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

const DAY = 24 * 3_600_000;
/**
 * Days, of the service's time, that the words of an entry are kept; that it was done, by whom and when,
 * stays.
 */
const REASON_KEPT = 365;
/** The same where they may tell of somebody's health, door or doings. */
const REASON_ON_PEOPLE_KEPT = 14;
const ON_PEOPLE: ReadonlySet<string> = new Set([
  'decline',
  'fail',
  'hold',
  'release',
  'reassign',
  'assign',
  'prioritise',
  'order_list',
  'cancel',
  'waive',
  'stand_down',
  'stand_up',
  'unlock_cell',
  'cell_out_of_order',
  'cell_back_in_service',
  'view_photo',
  'view_resident',
  'settle_incident',
  'export_resident',
  'erase_resident',
  'erase_carrier',
  'admit_volunteer',
  'refuse_volunteer',
]);
/** Reasons blotted out at one look; the next goes on. */
const AT_ONCE = 500;

/** Keeps who did what, when and why, in the transaction that does it. */
export async function writeAudit(
  tx: Sql,
  { actor, action, target, reason, detail, now }: AuditEntry,
): Promise<void> {
  const kept = (ON_PEOPLE.has(action) ? REASON_ON_PEOPLE_KEPT : REASON_KEPT) * DAY;
  await rows(
    tx,
    `INSERT INTO audit_log (actor, action, target, reason, detail, at, reason_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [actor, action, target, reason, JSON.stringify(detail ?? {}), sqlTime(now), sqlTime(epochMs(now + kept))],
  );
}

/** Blots out the reasons whose time is over, and returns how many. Uses audit_log_of_reasons. */
export async function blotOutReasons(sql: Sql, now: EpochMs): Promise<number> {
  const blotted = await rows(
    sql,
    `UPDATE audit_log SET reason = '' WHERE id IN (
       SELECT id FROM audit_log WHERE reason <> '' AND reason_until < $1 ORDER BY reason_until LIMIT ${AT_ONCE})
     RETURNING 1`,
    [sqlTime(now)],
  );
  return blotted.length;
}

/**
 * Redacts why anything was done to a carrier or by it. Uses audit_log_of_target, and for the carrier's own
 * words what is left of audit_log_of_reasons.
 */
export async function redactAuditOf(tx: Sql, carrierId: string): Promise<void> {
  await rows(
    tx,
    `UPDATE audit_log SET reason = '' WHERE reason <> '' AND (target = $1 OR actor = 'carrier:' || $1)`,
    [carrierId],
  );
}
