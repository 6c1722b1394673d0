import { createHash } from 'node:crypto';
import type { EpochMs } from '../../geo/units.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { idempotencyMismatch } from '../problems.js';
import type { OrderChangeAnswer } from './change-answer.js';

/** A change that was asked for under a key. */
export interface KeyedChange {
  readonly orderId: string;
  readonly key: string;
  readonly bodyHash: Buffer;
}

export const hashOf = (body: object): Buffer => createHash('sha256').update(JSON.stringify(body)).digest();

/** What the same change was answered, if it was made; the problem of a key that stood for another. */
export async function answeredBefore(
  tx: Sql,
  { orderId, key, bodyHash }: KeyedChange,
): Promise<OrderChangeAnswer | undefined> {
  const known = await row<{ bodyHash: Buffer; answer: OrderChangeAnswer | null }>(
    tx,
    'SELECT body_hash AS "bodyHash", answer FROM order_changes WHERE order_id = $1 AND idempotency_key = $2',
    [orderId, key],
  );
  if (!known) return undefined;
  if (!known.bodyHash.equals(bodyHash)) throw idempotencyMismatch();
  return known.answer ?? undefined;
}

/** In the transaction of the change. */
export async function keepAnswer(
  tx: Sql,
  { orderId, key, bodyHash }: KeyedChange,
  answer: OrderChangeAnswer,
  now: EpochMs,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO order_changes (order_id, idempotency_key, body_hash, answer, at) VALUES ($1, $2, $3, $4, $5)`,
    [orderId, key, bodyHash, JSON.stringify(answer), sqlTime(now)],
  );
}
