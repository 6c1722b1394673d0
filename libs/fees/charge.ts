import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';

/** The pick-up that a fee is due for. */
export interface ChargedPickUp {
  readonly orderId: string;
  readonly assignmentId: string;
  readonly at: EpochMs;
}

/**
 * In the transaction in which the bag leaves the store: from then on its fee is due. Nothing, where the order
 * has none.
 */
export async function chargeFee(tx: Sql, { orderId, assignmentId, at }: ChargedPickUp): Promise<void> {
  await rows(
    tx,
    `INSERT INTO fee_entries (id, merchant_id, kind, at, order_id, external_id, assignment_id, amount, fee)
     SELECT $1, o.merchant_id, 'delivery', $2, o.id, o.external_id, $3, (o.fee->>'amount')::bigint, o.fee
     FROM orders o WHERE o.id = $4 AND (o.fee->>'amount')::bigint > 0`,
    [newId(), sqlTime(at), assignmentId, orderId],
  );
}

/**
 * A bag that was lost or spoilt on the way costs nothing: its last fee is given back, once. Uses
 * fee_entries_of_order.
 */
export async function giveFeeBack(tx: Sql, orderId: string, at: EpochMs): Promise<void> {
  await rows(
    tx,
    `INSERT INTO fee_entries (id, merchant_id, kind, at, order_id, external_id, assignment_id, amount, cause)
     SELECT $1, e.merchant_id, 'correction', $2, e.order_id, e.external_id, e.assignment_id, -e.amount, 'not_delivered'
     FROM fee_entries e WHERE e.order_id = $3 AND e.kind = 'delivery' ORDER BY e.at DESC, e.id DESC LIMIT 1
     ON CONFLICT (assignment_id, kind) WHERE assignment_id IS NOT NULL DO NOTHING`,
    [newId(), sqlTime(at), orderId],
  );
}

export interface NewFeeCorrection {
  readonly merchantId: string;
  readonly at: EpochMs;
  readonly orderId?: string;
  readonly externalId?: string;
  readonly amount: number;
  readonly cause: string;
  readonly reference: string;
}

/** Whether it was written: there may be one with that reference. */
export async function bookFeeCorrection(tx: Sql, one: NewFeeCorrection): Promise<boolean> {
  const written = await row(
    tx,
    `INSERT INTO fee_entries (id, merchant_id, kind, at, order_id, external_id, amount, cause, reference)
     VALUES ($1, $2, 'correction', $3, $4, $5, $6, $7, $8)
     ON CONFLICT (merchant_id, reference) WHERE reference IS NOT NULL DO NOTHING RETURNING id`,
    [
      ...[newId(), one.merchantId, sqlTime(one.at), one.orderId ?? null, one.externalId ?? null],
      ...[one.amount, one.cause, one.reference],
    ],
  );
  return written !== undefined;
}
