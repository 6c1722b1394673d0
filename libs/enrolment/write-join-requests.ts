import { epochMs, type EpochMs } from '../geo/units.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';
import type { JoinRequest } from './enrolment-answers.js';

/** Milliseconds that a request may wait, and what it tells of a person is kept. */
export const WAITS_AT_MOST = 7 * 24 * 3_600_000;

export interface AskedToJoin {
  readonly id: string;
  readonly compoundId: string;
  readonly name: string;
  readonly phone: string;
  readonly enrolmentId: string;
  readonly now: EpochMs;
}

export async function insertRequest(tx: Sql, asked: AskedToJoin): Promise<void> {
  await rows(
    tx,
    `INSERT INTO join_requests (id, compound_id, name, phone, state, asked_at, enrolment_id)
     VALUES ($1, $2, $3, $4, 'waiting', $5, $6)`,
    [asked.id, asked.compoundId, asked.name, asked.phone, sqlTime(asked.now), asked.enrolmentId],
  );
}

/** Uses join_requests_of_compound. */
export async function countWaiting(tx: Sql, compoundId: string): Promise<number> {
  const waiting = await row<{ count: number }>(
    tx,
    `SELECT count(*)::int AS count FROM join_requests WHERE compound_id = $1 AND state = 'waiting'`,
    [compoundId],
  );
  return waiting?.count ?? 0;
}

export async function stateOfRequest(tx: Sql, enrolmentId: string): Promise<string | undefined> {
  const found = await row<{ state: string }>(tx, 'SELECT state FROM join_requests WHERE enrolment_id = $1', [
    enrolmentId,
  ]);
  return found?.state;
}

const COLUMNS = `r.id, r.compound_id AS "compoundId", r.name, r.phone, r.state, r.asked_at AS "askedAt",
  r.decided_at AS "decidedAt", r.carrier_id AS "carrierId"`;

/** Waiting ones first, the oldest of them first; of one compound, or of some zones (null: of all). */
export function readRequests(
  sql: Sql,
  { compoundId, zones }: { readonly compoundId: string | null; readonly zones: readonly string[] | null },
): Promise<JoinRequest[]> {
  return rows<JoinRequest>(
    sql,
    `SELECT ${COLUMNS} FROM join_requests r JOIN compounds c ON c.id = r.compound_id
     WHERE ($1::text IS NULL OR r.compound_id = $1) AND ($2::text[] IS NULL OR c.zone_id = ANY ($2))
     ORDER BY r.state <> 'waiting', r.asked_at LIMIT 500`,
    [compoundId, zones],
  );
}

export function lockRequest(
  tx: Sql,
  id: string,
): Promise<(JoinRequest & { readonly enrolmentId: string }) | undefined> {
  return row(
    tx,
    `SELECT ${COLUMNS}, r.enrolment_id AS "enrolmentId" FROM join_requests r WHERE r.id = $1 FOR UPDATE`,
    [id],
  );
}

interface Decision {
  readonly id: string;
  readonly state: 'admitted' | 'refused';
  readonly carrierId: string | null;
  readonly by: string;
  readonly now: EpochMs;
}

/** What it tells of a person is needed no more. */
export async function decideRequest(tx: Sql, { id, state, carrierId, by, now }: Decision): Promise<void> {
  await rows(
    tx,
    `UPDATE join_requests SET state = $2, carrier_id = $3, decided_by = $4, decided_at = $5, name = NULL, phone = NULL
     WHERE id = $1`,
    [id, state, carrierId, by, sqlTime(now)],
  );
}

/** Nobody decided: it ends, and what it tells of a person with it. Uses join_requests_to_erase. */
export async function expireRequests(sql: Sql, now: EpochMs): Promise<void> {
  await rows(
    sql,
    `UPDATE join_requests SET state = 'expired', name = NULL, phone = NULL WHERE name IS NOT NULL AND asked_at < $1`,
    [sqlTime(epochMs(now - WAITS_AT_MOST))],
  );
}
