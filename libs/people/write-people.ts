import { epochMs } from '../geo/units.js';
import type { MerchantRole, OpsRole } from '../platform/auth/person.js';
import { row, rows, sqlState, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { Problem } from '../platform/http/problem.js';
import { dropChallenges } from './passkey-challenges.js';

/** Where a person works: at a merchant, or (null) at ops. */
export type Workplace = string | null;

export interface PersonRow {
  readonly id: string;
  readonly merchantId: Workplace;
  readonly name: string;
  readonly role: OpsRole | MerchantRole;
  readonly limitedTo: readonly string[] | null;
  readonly email: string | null;
  readonly active: boolean;
  readonly createdAt: Date;
}

export type NewPerson = Omit<PersonRow, 'active' | 'createdAt'>;

const COLUMNS = `id, merchant_id AS "merchantId", name, role, limited_to AS "limitedTo", email,
  switched_off_at IS NULL AS active, created_at AS "createdAt"`;

export async function insertPerson(tx: Sql, person: NewPerson): Promise<void> {
  const { id, merchantId, name, role, limitedTo, email } = person;
  await uniqueEmail(
    rows(
      tx,
      'INSERT INTO people (id, merchant_id, name, role, limited_to, email) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, merchantId, name, role, limitedTo, email],
    ),
  );
}

export async function updatePerson(tx: Sql, person: Omit<PersonRow, 'createdAt'>): Promise<void> {
  const { id, name, role, limitedTo, email, active } = person;
  await uniqueEmail(
    rows(
      tx,
      `UPDATE people SET name = $2, role = $3, limited_to = $4, email = $5,
         openid_subject = CASE WHEN email IS NOT DISTINCT FROM $5 THEN openid_subject END,
         switched_off_at = CASE WHEN $6 THEN NULL ELSE coalesce(switched_off_at, clock_timestamp()) END
       WHERE id = $1`,
      [id, name, role, limitedTo, email, active],
    ),
  );
}

/** Who is there, oldest first. */
export function peopleOf(sql: Sql, workplace: Workplace): Promise<PersonRow[]> {
  return rows<PersonRow>(
    sql,
    `SELECT ${COLUMNS} FROM people WHERE merchant_id IS NOT DISTINCT FROM $1 AND left_at IS NULL
     ORDER BY created_at, id`,
    [workplace],
  );
}

/** Somebody who has not left, under their row's lock. */
export function lockPerson(tx: Sql, workplace: Workplace, id: string): Promise<PersonRow | undefined> {
  return row<PersonRow>(
    tx,
    `SELECT ${COLUMNS} FROM people WHERE id = $1 AND merchant_id IS NOT DISTINCT FROM $2 AND left_at IS NULL FOR UPDATE`,
    [id, workplace],
  );
}

/** Whoever may sign in: neither left nor switched off. */
export function readPerson(sql: Sql, id: string): Promise<PersonRow | undefined> {
  return row<PersonRow>(
    sql,
    `SELECT ${COLUMNS} FROM people WHERE id = $1 AND left_at IS NULL AND switched_off_at IS NULL`,
    [id],
  );
}

/** The name stays, for the audit log; how they signed in goes. */
export async function leave(tx: Sql, id: string): Promise<void> {
  await rows(tx, 'DELETE FROM passkeys WHERE person_id = $1', [id]);
  await dropChallenges(tx, id);
  await rows(tx, 'DELETE FROM sign_in_links WHERE person_id = $1', [id]);
  await rows(tx, 'UPDATE people SET left_at = $2, email = NULL, openid_subject = NULL WHERE id = $1', [
    id,
    sqlTime(epochMs(Date.now())),
  ]);
}

async function uniqueEmail(written: Promise<unknown>): Promise<void> {
  try {
    await written;
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new Problem(409, 'EMAIL_TAKEN', 'Somebody there has this email address already.');
  }
}
