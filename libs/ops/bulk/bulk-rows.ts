import type { ProblemDocument } from '../../platform/http/problem.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';

/** One act on many deliveries, as it is kept for a repeat. */
export interface Bulk {
  readonly id: string;
  readonly bodyHash: Buffer;
  readonly leftOver: number;
}

export interface BulkRow {
  readonly position: number;
  readonly deliveryId: string;
  readonly status: number | null;
  readonly problem: ProblemDocument | null;
}

/** Uses bulk_acts_key. */
export async function findBulk(sql: Sql, actor: string, key: string): Promise<Bulk | undefined> {
  return row<Bulk>(
    sql,
    `SELECT id, body_hash AS "bodyHash", left_over AS "leftOver" FROM bulk_acts
     WHERE actor = $1 AND idempotency_key = $2`,
    [actor, key],
  );
}

/** From here on it is settled which deliveries they are; false: another request with the key came first. */
export async function insertBulk(
  tx: Sql,
  { id, bodyHash, leftOver }: Bulk,
  { actor, key, deliveryIds }: { actor: string; key: string | undefined; deliveryIds: readonly string[] },
): Promise<boolean> {
  const made = await rows(
    tx,
    `INSERT INTO bulk_acts (id, actor, idempotency_key, body_hash, left_over) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, actor, key ?? null, bodyHash, leftOver],
  );
  if (made.length === 0) return false;
  await rows(
    tx,
    `INSERT INTO bulk_act_rows (bulk_id, position, delivery_id)
     SELECT $1, t.position, t.id FROM unnest($2::text[]) WITH ORDINALITY AS t (id, position)`,
    [id, deliveryIds],
  );
  return true;
}

export async function rowsOfBulk(sql: Sql, id: string): Promise<BulkRow[]> {
  return rows<BulkRow>(
    sql,
    `SELECT position, delivery_id AS "deliveryId", status, problem FROM bulk_act_rows
     WHERE bulk_id = $1 ORDER BY position`,
    [id],
  );
}

/**
 * False: the row was settled before. In the transaction of the act, so that it is done once, whatever
 * happens.
 */
export async function settleRow(
  tx: Sql,
  bulkId: string,
  position: number,
  status: number,
  problem?: ProblemDocument,
): Promise<boolean> {
  const settled = await rows(
    tx,
    `UPDATE bulk_act_rows SET status = $3, problem = $4
     WHERE bulk_id = $1 AND position = $2 AND status IS NULL RETURNING position`,
    [bulkId, position, status, problem ? JSON.stringify(problem) : null],
  );
  return settled.length > 0;
}
