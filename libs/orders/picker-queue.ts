import type { EpochMs } from '../geo/units.js';
import type { Store } from '../merchants/store.entity.js';
import { rows, type Sql } from '../platform/database/sql.js';

/** A store's pickers and until when they are busy. `busyUntil` moves with every order that joins. */
export interface PickerQueue {
  busyUntil: EpochMs;
}

/** What an order's place in its store's queue means for it. */
export interface PickedAt {
  readonly startsAt: EpochMs;
  readonly readyAt: EpochMs;
}

/** Pickers share the lines of all orders, so an order takes its lines' time divided by their number. */
export const pickingMs = (lines: number, { pickers, secondsALine }: PickingPace): number =>
  Math.ceil((lines * secondsALine * 1_000) / pickers);

export interface PickingPace {
  readonly pickers: number;
  readonly secondsALine: number;
}

/** The pace of a store that has its pickers counted. */
export function paceOf({ pickers, secondsALine }: Store): PickingPace | undefined {
  return pickers === null ? undefined : { pickers, secondsALine };
}

/** Where an order comes in the queue if it joins now; it has not joined yet. */
export function placeInQueue(
  { lines, now }: { readonly lines: ReadonlyMap<string, number>; readonly now: EpochMs },
  pace: PickingPace,
  queue: PickerQueue,
): PickedAt {
  const startsAt = Math.max(now, queue.busyUntil);
  return { startsAt, readyAt: startsAt + pickingMs(lines.size, pace) };
}

/**
 * The queues of those of the orders' stores that count their pickers, locked to the end of the transaction, after the
 * stock levels. No statement where there are none.
 */
export async function lockQueues(
  tx: Sql,
  orders: readonly { readonly request: { readonly storeId: string }; readonly pace?: PickingPace }[],
): Promise<Map<string, PickerQueue>> {
  const stores = [...new Set(orders.flatMap(({ request, pace }) => (pace ? [request.storeId] : [])))].sort();
  if (stores.length === 0) return new Map();
  const found = await rows<{ storeId: string; busyUntil: Date }>(
    tx,
    `INSERT INTO picking_queues AS q (store_id, busy_until) SELECT unnest($1::text[]), 'epoch'
     ON CONFLICT (store_id) DO UPDATE SET busy_until = q.busy_until
     RETURNING store_id AS "storeId", busy_until AS "busyUntil"`,
    [stores],
  );
  return new Map(found.map(({ storeId, busyUntil }) => [storeId, { busyUntil: busyUntil.getTime() }]));
}

/**
 * Pickers who are faster than planned, and orders that were cancelled, make room: the queue ends when what is still to be
 * picked would be done by now, if that is earlier. Under the queue's lock, so that an order which is joining is counted.
 * Uses deliveries_in_store.
 */
export async function bringForward(tx: Sql, storeId: string, now: EpochMs): Promise<void> {
  const locked = await rows(tx, 'SELECT 1 FROM picking_queues WHERE store_id = $1 FOR UPDATE', [storeId]);
  if (locked.length === 0) return;
  await rows(
    tx,
    `UPDATE picking_queues q SET busy_until = least(q.busy_until, $2::timestamptz + make_interval(secs =>
       s.seconds_a_line::float8 / coalesce(s.pickers, 1) * (
         SELECT count(*) FROM deliveries d JOIN order_lines line ON line.order_id = d.order_id AND line.held > 0
         WHERE d.store_id = $1 AND d.picked_up_at IS NULL AND d.state IN ('queued', 'offered', 'accepted', 'held'))))
     FROM stores s WHERE q.store_id = $1 AND s.id = q.store_id`,
    [storeId, new Date(now).toISOString()],
  );
}
