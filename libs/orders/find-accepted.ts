import type { DropPolicy, OverruledWish, Reading } from '../dropoff/drop-policy.js';
import type { FixedFee } from '../fees/fixed-fee.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import type { OrderWarning } from './order-answer.js';
import type { AskedOrder } from './placed-order.js';

/** An order that was accepted before, with what its 201 said. */
export interface AcceptedOrder {
  readonly id: string;
  readonly merchantId: string;
  readonly externalId: string;
  readonly idempotencyKey: string | null;
  readonly bodyHash: Buffer;
  readonly deliveryId: string;
  readonly zoneId: string;
  readonly dropPolicy: DropPolicy;
  readonly overruled: readonly OverruledWish[];
  readonly warnings: readonly OrderWarning[];
  readonly reading: Reading;
  /** Of an order from before there were such, null. */
  readonly p50: Date | null;
  readonly p90: Date | null;
  readonly fee: FixedFee | null;
}

/** For SQL: of the order o and its delivery d, what its 201 said. */
const ACCEPTED = `o.id, o.merchant_id AS "merchantId", o.external_id AS "externalId", o.body_hash AS "bodyHash",
       o.idempotency_key AS "idempotencyKey", d.id AS "deliveryId", coalesce(o.accepted_zone_id, d.zone_id) AS "zoneId",
       coalesce(o.accepted_overruled, o.overruled) AS overruled, coalesce(o.accepted_warnings, o.warnings, '[]') AS warnings,
       coalesce(o.accepted_policy, o.drop_policy) AS "dropPolicy",
       coalesce(o.accepted_reading, o.reading) AS reading,
  CASE WHEN o.accepted_zone_id IS NULL THEN d.promise_p50 ELSE (o.accepted_promise->>'p50')::timestamptz END AS p50,
  CASE WHEN o.accepted_zone_id IS NULL THEN d.promise_p90 ELSE (o.accepted_promise->>'p90')::timestamptz END AS p90,
       CASE WHEN o.accepted_zone_id IS NULL THEN o.fee ELSE o.accepted_fee END AS fee`;

/** An order that is known to be there. */
export async function acceptedOrder(sql: Sql, id: string): Promise<AcceptedOrder> {
  const found = await row<AcceptedOrder>(
    sql,
    `SELECT ${ACCEPTED} FROM orders o JOIN deliveries d ON d.order_id = o.id WHERE o.id = $1`,
    [id],
  );
  return found as AcceptedOrder;
}

/** The orders that hold an external id or an idempotency key of these. Uses the two unique indexes. */
export async function findAccepted(sql: Sql, orders: readonly AskedOrder[]): Promise<AcceptedOrder[]> {
  return rows<AcceptedOrder>(
    sql,
    `WITH asked AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS a (merchant_id, external_id, idempotency_key)
     ), found AS (
       SELECT o.id FROM orders o JOIN asked a ON o.merchant_id = a.merchant_id AND o.external_id = a.external_id AND o.attempt = 1
       UNION
       SELECT o.id FROM orders o JOIN asked a ON o.merchant_id = a.merchant_id AND o.idempotency_key = a.idempotency_key
     )
     SELECT ${ACCEPTED}
     FROM found JOIN orders o USING (id) JOIN deliveries d ON d.order_id = o.id`,
    [
      orders.map(({ merchantId }) => merchantId),
      orders.map(({ request }) => request.externalId),
      orders.map(({ idempotencyKey }) => idempotencyKey ?? null),
    ],
  );
}
