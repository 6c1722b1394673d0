import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { expectedAt, LIVE_ASSIGNMENT } from '../deliveries/expected/expected-at.js';
import { CARRIER_TOLD } from '../deliveries/expected/told-carrier.js';
import { READY_AT } from '../deliveries/ready-at.js';
import { TOLD_READING } from '../deliveries/told-reading.js';
import type { DropPolicy, ToldReading } from '../dropoff/drop-policy.js';
import { concealCodes } from '../dropoff/note/conceal-codes.js';
import type { Fee } from '../fees/fee-answer.js';
import { toFee } from '../fees/fixed-fee.js';
import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { LINE_FACTS, SHORT_OF_LINE, type LineFacts } from '../stock/lines/line-facts.js';
import type { HistoryEntry, ListedOrder } from './order-answer.js';
import type { OrderRequest } from './order-request.js';

/** An order as its merchant reads it back, but for its link. */
export type OrderView = Omit<ListedOrder, 'trackingUrl' | 'dropPolicy' | 'dropoff' | 'reading' | 'fee'> & {
  readonly dropPolicy: DropPolicy;
  readonly reading: ToldReading;
  readonly fee?: Fee;
  /** Of an order whose resident was erased only the compound. */
  readonly dropoff: Partial<OrderRequest['dropoff']>;
};

const VIEW = `
SELECT o.id, o.external_id AS "externalId", o.store_id AS "storeId", d.state, d.id AS "deliveryId",
  d.zone_id AS "zoneId", o.drop_policy AS "dropPolicy", o.overruled, coalesce(o.warnings, '[]') AS warnings,
  ${TOLD_READING} AS reading, o.dropoff, o.substitution, o.fee,
  d.erased_at AS "residentDataErasedAt", d.packed_at AS "packedAt", ${READY_AT} AS "readyAt",
  d.promised_at AS "promisedAt", o.created_at AS "createdAt", o.revision, o.attempt,
  o.redelivery_of AS "redeliveryOf", (SELECT n.id FROM orders n WHERE n.redelivery_of = o.id) AS "redeliveredAs",
  o.goods, o.metadata, o.tip, o.quote_id AS "quoteId", d.promise_p50 AS p50, d.promise_p90 AS p90,
  ${expectedAt(':now::timestamptz')} AS "expectedAt", ${CARRIER_TOLD} AS carrier
FROM deliveries d JOIN orders o ON o.id = d.order_id ${LIVE_ASSIGNMENT}`;

/** As of `now`. */
export async function orderOf(
  sql: Sql,
  merchantId: string,
  orderId: string,
  now: EpochMs,
): Promise<OrderView | undefined> {
  const [found] = await rows<OrderRow>(sql, `${VIEW} WHERE o.id = :orderId AND o.merchant_id = :merchantId`, {
    now: sqlTime(now),
    orderId,
    merchantId,
  });
  return found && toView(found);
}

/**
 * Which of a merchant's orders are asked for; times are of when they were posted, `stores` those that the
 * asker may see.
 */
export interface OrderFilter {
  readonly externalId?: string;
  readonly storeId?: string;
  readonly stores?: readonly string[];
  readonly state?: DeliveryState;
  readonly from?: string;
  readonly to?: string;
}

/**
 * Newest first; `after` is the delivery id that the page before ended with. What is not asked for folds away
 * when the statement is planned: the merchant's own number is found by orders_external_id, the rest by
 * deliveries_of_merchant, deliveries_of_store or deliveries_of_merchant_not_delivered.
 */
export async function ordersOf(
  sql: Sql,
  merchantId: string,
  { externalId, storeId, stores, state, from, to }: OrderFilter,
  after: string | undefined,
  limit: number,
  now: EpochMs,
): Promise<OrderView[]> {
  const found = await rows<OrderRow>(
    sql,
    `${VIEW} WHERE d.merchant_id = :merchantId AND o.merchant_id = :merchantId
       AND (:externalId::text IS NULL OR o.external_id = :externalId)
       AND (:storeId::text IS NULL OR d.store_id = :storeId)
       AND (:stores::text[] IS NULL OR d.store_id = ANY (:stores)) AND (:state::text IS NULL OR d.state = :state)
       AND (:from::timestamptz IS NULL OR d.created_at >= :from)
       AND (:to::timestamptz IS NULL OR d.created_at < :to)
       AND (:after::uuid IS NULL
         OR (d.created_at, d.id) < ((SELECT created_at FROM deliveries WHERE id = :after), :after))
     ORDER BY d.created_at DESC, d.id DESC LIMIT :limit`,
    {
      now: sqlTime(now),
      merchantId,
      externalId: externalId ?? null,
      storeId: storeId ?? null,
      stores: stores ?? null,
      state: state ?? null,
      from: from ?? null,
      to: to ?? null,
      after: after ?? null,
      limit,
    },
  );
  return found.map(toView);
}

/** Whether a page can have ended with it. */
export const hasDelivery = async (sql: Sql, merchantId: string, deliveryId: string): Promise<boolean> =>
  (await row(sql, 'SELECT 1 FROM deliveries WHERE id = $1 AND merchant_id = $2', [
    deliveryId,
    merchantId,
  ])) !== undefined;

type OrderRow = Omit<OrderView, 'fee' | 'promise'> & {
  readonly fee: Fee | null;
  readonly p50: Date | null;
  readonly p90: Date | null;
};

function toView({ fee, p50, p90, ...order }: OrderRow): OrderView {
  const { note } = order.dropoff;
  return {
    ...order,
    ...(fee && { fee: toFee(fee) }),
    ...(p50 && p90 && { promise: { p50, p90 } }),
    ...(note !== undefined && { dropoff: { ...order.dropoff, note: concealCodes(note) } }),
  };
}

export async function linesOf(sql: Sql, orderId: string): Promise<LineFacts[]> {
  return rows(
    sql,
    `SELECT ${LINE_FACTS} FROM order_lines line ${SHORT_OF_LINE} WHERE line.order_id = $1 ORDER BY line.sku`,
    [orderId],
  );
}

export async function historyOf(sql: Sql, deliveryId: string): Promise<HistoryEntry[]> {
  return rows(
    sql,
    `SELECT event, state, split_part(actor, ':', 1) AS actor, reason, changed, at,
       received_at AS "receivedAt"
     FROM delivery_history WHERE delivery_id = $1 ORDER BY id`,
    [deliveryId],
  );
}
