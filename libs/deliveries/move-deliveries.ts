import type { EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { DELIVERY_MACHINE, type DeliveryEvent, type DeliveryState } from './delivery-machine.js';
import type { MoveReason } from './move-reason.js';
import { announce } from './outbox.js';
import { recordHistory } from './record-history.js';
import type { Actor } from '../platform/audit/actor.js';
import { sqlTime } from '../platform/database/sql-time.js';

export interface Move {
  readonly event: DeliveryEvent;
  readonly deliveryIds: readonly string[];
  /** Who: `carrier:…`, `merchant:…`, `ops:…`, or `engine`. */
  readonly actor: Actor;
  readonly reason?: MoveReason;
  /** When it happened. */
  readonly now: EpochMs;
  /** When we heard of it, where that was later, and what a phone said of it that does not count. */
  readonly receivedAt?: EpochMs;
  readonly phoneAt?: EpochMs;
}

export interface Moved {
  readonly id: string;
  readonly from: DeliveryState;
  readonly to: DeliveryState;
  readonly merchantId: string;
  readonly zoneId: string;
}

/**
 * The one place where a delivery's state changes (law 6): a guarded update, with its history and outbox rows
 * in the same statement. Deliveries in a state that the event is out of turn in are left alone and not
 * returned. Rows are locked in the order of their ids, so that two groups cannot deadlock.
 */
export async function moveDeliveries(
  tx: Sql,
  { event, deliveryIds, actor, reason, now, receivedAt = now, phoneAt }: Move,
): Promise<Moved[]> {
  if (deliveryIds.length === 0) return [];
  const moves = Object.entries(DELIVERY_MACHINE[event]);
  return rows<Moved>(tx, MOVE, [
    deliveryIds,
    moves.map(([from]) => from),
    moves.map(([, to]) => to),
    sqlTime(now),
    event,
    actor,
    reason ?? null,
    sqlTime(receivedAt),
    sqlTime(phoneAt),
  ]);
}

const MOVE = `
WITH locked AS (
  SELECT id, state FROM deliveries WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE
), moved AS (
  UPDATE deliveries AS d SET state = step.next, updated_at = $8::timestamptz
  FROM locked JOIN unnest($2::text[], $3::text[]) AS step (state, next) ON locked.state = step.state
  -- The array again, so that the rows are looked up by it however stale the statistics are.
  WHERE d.id = locked.id AND d.id = ANY($1::uuid[])
  RETURNING d.id, step.state AS "from", d.state AS "to", d.merchant_id AS "merchantId", d.zone_id AS "zoneId"
), history AS (${recordHistory(`
  SELECT id, $5, "to", $6, $7, $4::timestamptz, nullif($8::timestamptz, $4::timestamptz), $9::timestamptz
  FROM moved ORDER BY id`)}
), announced AS (${announce(`
  SELECT $5, moved.id, moved."merchantId", moved."zoneId", history.id, $8::timestamptz
  FROM moved JOIN history ON history.delivery_id = moved.id ORDER BY history.id`)}
)
SELECT * FROM moved`;
