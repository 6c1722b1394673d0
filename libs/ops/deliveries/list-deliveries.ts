import { OPEN_LEG } from '../../deliveries/leg-states.js';
import { READY_AT } from '../../deliveries/ready-at.js';
import { UNDER_WAY } from '../../deliveries/state-lists.js';
import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/ids.js';
import type { DeliveriesPage, ListedDelivery } from '../board-answers.js';
import {
  EXCEPTIONS_OF,
  filterValues,
  LATE,
  MATCHES,
  WITH_LIVE,
  WITH_NOBODY_ON_SHIFT,
  type DeliveryFilter,
} from './delivery-filter.js';

/** A page of the board, newest first. */
export async function listDeliveries(
  sql: Sql,
  { cursor, limit, ...filter }: DeliveryFilter & { readonly cursor?: string; readonly limit: number },
  now: EpochMs,
): Promise<DeliveriesPage> {
  const found = await rows<ListedDelivery>(
    sql,
    `SELECT d.id, d.order_id AS "orderId", o.external_id AS "externalId", d.merchant_id AS "merchantId",
       d.store_id AS "storeId", d.zone_id AS "zoneId", d.compound_id AS "compoundId", d.state, d.priority,
       d.created_at AS "createdAt", ${READY_AT} AS "readyAt", d.promised_at AS "promisedAt",
       ${LATE} AS late, d.id IN (${WITH_NOBODY_ON_SHIFT}) AS "carrierOffShift", ${EXCEPTIONS_OF} AS exceptions,
       d.bags, d.temperature, jsonb_build_object('lat', d.lat, 'lng', d.lng) AS location,
       a.carrier_id AS "carrierId", a.id AS "assignmentId", a.cost, a.expected_dropoff_at AS "expectedAt",
       (SELECT held_reason FROM legs l WHERE l.delivery_id = d.id AND l.state = 'waiting' LIMIT 1) AS "heldReason",
       (SELECT min(l.keeps_until) FROM legs l WHERE l.delivery_id = d.id
         AND l.state IN (${OPEN_LEG})) AS "keepsUntil"
     FROM ${WITH_LIVE} JOIN orders o ON o.id = d.order_id
     WHERE ${MATCHES} AND (:cursor::uuid IS NULL OR d.id < :cursor) ORDER BY d.id DESC LIMIT :limit`,
    { ...filterValues(filter, now), cursor: cursor ?? null, limit: limit + 1 },
  );
  const deliveries = found.slice(0, limit);
  return { deliveries, ...(found.length > limit && { nextCursor: deliveries.at(-1)?.id }) };
}

/** Those under way that match, oldest first, and how many there are in all. */
export async function findUnderWay(
  sql: Sql,
  filter: DeliveryFilter,
  limit: number,
  now: EpochMs,
): Promise<{ readonly ids: string[]; readonly count: number }> {
  const found = await rows<{ id: string; count: number }>(
    sql,
    `SELECT d.id, count(*) OVER ()::int AS count FROM ${WITH_LIVE}
     WHERE d.state IN (${UNDER_WAY}) AND ${MATCHES} ORDER BY d.id LIMIT :limit`,
    { ...filterValues(filter, now), limit },
  );
  return { ids: found.map(({ id }) => id), count: found[0]?.count ?? 0 };
}

/** Whether the delivery is in one of these zones; null: any will do. */
export async function isInZones(sql: Sql, id: string, zones: readonly string[] | null): Promise<boolean> {
  if (zones === null || !isUuid(id)) return true;
  const found = await rows(sql, 'SELECT 1 FROM deliveries WHERE id = $1 AND zone_id = ANY ($2::text[])', [
    id,
    zones,
  ]);
  return found.length > 0;
}
