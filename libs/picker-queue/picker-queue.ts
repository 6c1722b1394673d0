import { type EpochMs, epochMs } from '../geo/units.js';
import type { Store } from '../merchants/store.entity.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { book, planAll, since, type BookedPicking, type PickingPlan } from './picking-plan.js';
import { IN_STORE } from '../deliveries/state-lists.js';
import { sqlTime } from '../platform/database/sql-time.js';

/** A store's pickers and what they are booked for. `plan` fills with every order that joins. */
export interface PickerQueue {
  plan: PickingPlan;
}

/** What an order's place in its store's queue means for it. */
export interface PickedAt {
  readonly startsAt: EpochMs;
  readonly readyAt: EpochMs;
}

/** Pickers share the lines of all orders, so an order takes its lines' time divided by their number. */
const pickingMs = (lines: number, { pickers, secondsALine }: PickingPace): number =>
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
  order: {
    readonly lines: ReadonlyMap<string, number>;
    readonly now: EpochMs;
    readonly pickBy?: EpochMs;
  },
  pace: PickingPace,
  queue: PickerQueue,
): PickedAt & Pick<BookedPicking, 'plan'> {
  const work = pickingMs(order.lines.size, pace);
  const booked = book(since(queue.plan, order.now), { work, due: order.pickBy }, order.now);
  return { ...booked, startsAt: epochMs(booked.readyAt - work) };
}

/** In JSON: pairs of epoch milliseconds. */
const PLAN = `(SELECT coalesce(json_agg(json_build_array(
    floor(extract(epoch FROM lower(booked)) * 1000), floor(extract(epoch FROM upper(booked)) * 1000)) ORDER BY booked), '[]')
  FROM unnest(q.plan) AS booked)`;

/** As PostgreSQL reads a multirange of moments. */
const multirange = (plan: PickingPlan): string =>
  `{${plan.map((booked) => `[${booked.map((at) => sqlTime(at)).join(',')})`).join(',')}}`;

/**
 * The queues of those of the orders' stores that count their pickers, locked to the end of the transaction,
 * after the stock levels. No statement where there are none.
 */
export async function lockQueues(
  tx: Sql,
  orders: readonly { readonly request: { readonly storeId: string }; readonly pace?: PickingPace }[],
): Promise<Map<string, PickerQueue>> {
  const stores = [...new Set(orders.flatMap(({ request, pace }) => (pace ? [request.storeId] : [])))].sort();
  if (stores.length === 0) return new Map();
  const found = await rows<{ storeId: string; plan: PickingPlan }>(
    tx,
    `INSERT INTO picking_queues AS q (store_id) SELECT unnest($1::text[])
     ON CONFLICT (store_id) DO UPDATE SET plan = q.plan
     RETURNING store_id AS "storeId", ${PLAN} AS plan`,
    [stores],
  );
  return new Map(found.map(({ storeId, plan }) => [storeId, { plan }]));
}

/** A store's queue as it is: for who only asks. */
export async function readQueue(sql: Sql, storeId: string): Promise<PickerQueue> {
  const queue = await row<PickerQueue>(
    sql,
    `SELECT ${PLAN} AS plan FROM picking_queues q WHERE q.store_id = $1`,
    [storeId],
  );
  return queue ?? { plan: [] };
}

/**
 * For SQL, part of the statement that writes orders: what the queues are booked for once the orders have
 * joined.
 */
export const WRITE_PLANS = `
queued AS (
  UPDATE picking_queues q SET plan = w.plan::tstzmultirange
  FROM unnest(:queueStores::text[], :queuePlans::text[]) AS w (store_id, plan) WHERE q.store_id = w.store_id
)`;

export const planValues = (queues: ReadonlyMap<string, PickerQueue>) => ({
  queueStores: [...queues.keys()],
  queuePlans: [...queues.values()].map(({ plan }) => multirange(plan)),
});

/**
 * Pickers who are faster than planned, and orders that were cancelled, make room: booked is what is still to
 * be picked, for when it was promised. What was promised for earlier is not: of a store that marks no lines
 * nobody knows whether it is picked. Under the queue's lock, so that an order which is joining is counted.
 */
export async function planAnew(tx: Sql, storeId: string, now: EpochMs): Promise<void> {
  const pace = await lockQueue(tx, storeId);
  if (!pace) return;
  await rows(
    tx,
    'UPDATE picking_queues SET plan = $2::tstzmultirange WHERE store_id = $1 AND plan <> $2::tstzmultirange',
    [storeId, multirange(await planOf(tx, storeId, pace, now))],
  );
}

/**
 * What a store's pickers are booked for beside one delivery, under the queue's lock; none where they are not
 * counted.
 */
export async function queueBeside(
  tx: Sql,
  storeId: string,
  deliveryId: string,
  now: EpochMs,
): Promise<Map<string, PickerQueue>> {
  const pace = await lockQueue(tx, storeId);
  return new Map(pace ? [[storeId, { plan: await planOf(tx, storeId, pace, now, deliveryId) }]] : []);
}

async function lockQueue(tx: Sql, storeId: string): Promise<PickingPace | undefined> {
  return row<PickingPace>(
    tx,
    `SELECT coalesce(s.pickers, 1) AS pickers, s.seconds_a_line AS "secondsALine"
     FROM picking_queues q JOIN stores s ON s.id = q.store_id WHERE q.store_id = $1 FOR UPDATE OF q`,
    [storeId],
  );
}

/** Uses deliveries_in_store. */
async function planOf(
  tx: Sql,
  storeId: string,
  pace: PickingPace,
  now: EpochMs,
  beside?: string,
): Promise<PickingPlan> {
  const unpicked = await rows<{ lines: number; readyAt: Date }>(
    tx,
    `SELECT count(*)::int AS lines, d.ready_at AS "readyAt"
     FROM deliveries d JOIN order_lines line ON line.order_id = d.order_id AND line.held > 0
     WHERE d.store_id = $1 AND d.picked_up_at IS NULL AND d.ready_at > $2
       AND d.state IN (${IN_STORE}) AND d.id IS DISTINCT FROM $3::uuid
     GROUP BY d.id`,
    [storeId, sqlTime(now), beside ?? null],
  );
  const pickings = unpicked.map(({ lines, readyAt }) => ({
    work: pickingMs(lines, pace),
    due: epochMs(readyAt),
  }));
  return planAll(pickings, now);
}
