import { hashOf } from '../platform/auth/access-tokens.js';
import { oneTimeSecret } from '../platform/auth/one-time-secret.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';

export interface EnrolmentRow {
  readonly id: string;
  readonly carrierId: string | null;
  readonly replaces: boolean;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly keyId: string | null;
  readonly repeatHash: Buffer | null;
}

interface NewEnrolment {
  readonly carrierId: string | null;
  readonly replaces: boolean;
  readonly expiresAt: Date;
}

/** A link for a carrier's phone, or, without one, for the phone of somebody who asks to join. */
export async function insertEnrolment(tx: Sql, { carrierId, replaces, expiresAt }: NewEnrolment) {
  const { token, hash } = oneTimeSecret();
  const id = newId();
  await rows(
    tx,
    `INSERT INTO enrolments (id, hash, carrier_id, replaces, created_at, expires_at)
     VALUES ($1, $2, $3, $4, clock_timestamp(), $5)`,
    [id, hash, carrierId, replaces, expiresAt],
  );
  return { id, token };
}

/** Under its lock: of two phones that open it at once, the second finds it used. */
export function lockEnrolment(tx: Sql, token: string): Promise<EnrolmentRow | undefined> {
  return row<EnrolmentRow>(
    tx,
    `SELECT id, carrier_id AS "carrierId", replaces, expires_at AS "expiresAt", used_at AS "usedAt", key_id AS "keyId",
       repeat_hash AS "repeatHash" FROM enrolments WHERE hash = $1 FOR UPDATE`,
    [hashOf(token)],
  );
}

export async function markUsed(tx: Sql, id: string, keyId: string, repeatHash: Buffer | null): Promise<void> {
  await rows(
    tx,
    `UPDATE enrolments SET used_at = coalesce(used_at, clock_timestamp()), key_id = $2, repeat_hash = $3 WHERE id = $1`,
    [id, keyId, repeatHash],
  );
}

/** Those of a carrier that nobody has used: a new one takes their place. */
export async function dropUnused(tx: Sql, carrierId: string): Promise<void> {
  await rows(tx, 'DELETE FROM enrolments WHERE carrier_id = $1 AND used_at IS NULL', [carrierId]);
}

/** Whoever asked to join is let in: their phone may have its key. */
export async function nameCarrier(tx: Sql, id: string, carrierId: string): Promise<void> {
  await rows(tx, 'UPDATE enrolments SET carrier_id = $2 WHERE id = $1', [id, carrierId]);
}

/** Those that have been no good for a day. Uses enrolments_by_end. */
export async function clearEnrolments(sql: Sql): Promise<void> {
  await rows(sql, `DELETE FROM enrolments WHERE expires_at < clock_timestamp() - interval '1 day'`);
}
