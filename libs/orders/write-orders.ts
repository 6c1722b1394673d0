import { readPhoneNumber } from '../contact/phone-number.js';
import type { CompiledNote } from '../dropoff/drop-policy.js';
import { rows, startOver, type Sql } from '../platform/database/sql.js';
import type { OrderRequest } from './order-request.js';
import { goodsOf, pack, type Packed } from './packing.js';
import { lockQueues, multirange, type PickerQueue } from './picker-queue.js';
import { timesInQueue, type PreparedOrder } from './prepare-order.js';
import { reserveInOrder, type LevelRow, type StockDecision } from './reserve-in-order.js';

/** What became of one order of a group: written with its drop policy, or short of stock. */
export type WriteDecision =
  | { readonly kind: 'written'; readonly compiled: CompiledNote }
  | Extract<StockDecision, { readonly kind: 'refused' }>;

/** Thrown inside the transaction when others hold an order's number: nothing of the group is written. */
export class OrdersInConflict extends Error {
  constructor(readonly orderIds: ReadonlySet<string>) {
    super('orders in conflict');
  }
}

/**
 * Writes a group of orders in the caller's transaction: reserves their stock, first come first served, and writes
 * order, lines, delivery, history and outbox rows of those that have it. Two statements whatever the group's size, and
 * one more where a store counts its pickers.
 * Throws {@link OrdersInConflict} where an external id or idempotency key is taken.
 */
export async function writeOrders(tx: Sql, orders: readonly PreparedOrder[]): Promise<WriteDecision[]> {
  const levels = await lockLevels(tx, orders);
  const queues = await lockQueues(tx, orders);
  const accepted: PackedOrder[] = [];
  const decisions = reserveInOrder(orders, levels, queues).map((decision, index): WriteDecision => {
    if (decision.kind === 'refused') return decision;
    const order = orders[index] as PreparedOrder;
    const packed = pack(packedLines(order, levels));
    const compiled = order.compiledFor(goodsOf(packed));
    const times = decision.picked && timesInQueue(order, decision.picked);
    accepted.push({ ...order, ...times, packed, compiled });
    return { kind: 'written', compiled };
  });
  if (accepted.length > 0) await insertOrders(tx, accepted, queues);
  return decisions;
}

/** An order with its stock reserved: in bags, and with the drop policy that its goods have had their say in. */
interface PackedOrder extends PreparedOrder {
  readonly packed: Packed;
  readonly compiled: CompiledNote;
}

const packedLines = ({ request: { storeId }, lines }: PreparedOrder, levels: ReadonlyMap<string, LevelRow>) =>
  [...lines].map(([sku, quantity]) => ({ ...(levels.get(`${storeId}\n${sku}`) as LevelRow), quantity }));

/**
 * Locks the levels a group asks for, always in the same order, so that groups do not deadlock. LATERAL makes it one
 * look-up in the primary key a level; a plain join reads the whole table for a large group.
 */
async function lockLevels(tx: Sql, orders: readonly PreparedOrder[]): Promise<Map<string, LevelRow>> {
  const wanted = new Map<string, [string, string]>();
  for (const { request, lines } of orders) {
    for (const sku of lines.keys()) wanted.set(`${request.storeId}\n${sku}`, [request.storeId, sku]);
  }
  const keys = [...wanted.values()];
  const found = await rows<LevelRow>(
    tx,
    `SELECT level.* FROM (
       SELECT * FROM unnest($1::text[], $2::text[]) AS w (store_id, sku) ORDER BY store_id, sku
     ) AS wanted
     CROSS JOIN LATERAL (
       SELECT store_id AS "storeId", sku, available,
         weight_grams AS "weightGrams", temperature, age_restricted AS "ageRestricted"
       FROM stock_levels WHERE store_id = wanted.store_id AND sku = wanted.sku FOR UPDATE
     ) AS level`,
    [keys.map(([storeId]) => storeId), keys.map(([, sku]) => sku)],
  );
  return new Map(found.map((level) => [`${level.storeId}\n${level.sku}`, level]));
}

async function insertOrders(
  tx: Sql,
  orders: readonly PackedOrder[],
  queues: ReadonlyMap<string, PickerQueue>,
): Promise<void> {
  const demand = new Map<string, { storeId: string; sku: string; quantity: number }>();
  const lines: { orderId: string; sku: string; quantity: number }[] = [];
  for (const { id, request, lines: wanted } of orders) {
    for (const [sku, quantity] of wanted) {
      lines.push({ orderId: id, sku, quantity });
      const { storeId } = request;
      const key = `${storeId}\n${sku}`;
      demand.set(key, { storeId, sku, quantity: quantity + (demand.get(key)?.quantity ?? 0) });
    }
  }
  const reserved = [...demand.values()];
  const column = <Value>(of: (order: PackedOrder) => Value) => orders.map(of);
  const iso = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString());

  const [written] = await rows<{ levels: number; orders: string[] }>(tx, INSERT_ORDERS, [
    reserved.map(({ storeId }) => storeId),
    reserved.map(({ sku }) => sku),
    reserved.map(({ quantity }) => quantity),
    column(({ id }) => id),
    column(({ merchantId }) => merchantId),
    column(({ request }) => request.storeId),
    column(({ request }) => request.externalId),
    column(({ idempotencyKey }) => idempotencyKey ?? null),
    column(({ bodyHash }) => bodyHash),
    column(({ request }) => JSON.stringify(withPhoneNumber(request.dropoff))),
    column(({ compiled }) => JSON.stringify(compiled.policy)),
    column(({ compiled }) => compiled.accessCode ?? null),
    column(({ compiled }) => JSON.stringify(compiled.overruled)),
    column(({ now }) => iso(now)),
    lines.map(({ orderId }) => orderId),
    lines.map(({ sku }) => sku),
    lines.map(({ quantity }) => quantity),
    column(({ deliveryId }) => deliveryId),
    column(({ zone }) => zone.id),
    column(({ request }) => request.dropoff.compoundId ?? null),
    column(({ location }) => location.lat),
    column(({ location }) => location.lng),
    column(({ packed }) => packed.bags),
    column(({ packed }) => packed.weightGrams),
    column(({ packed }) => packed.temperature),
    column(({ readyAt }) => iso(readyAt)),
    column(({ promisedAt }) => iso(promisedAt)),
    column(({ window }) => iso(window.notBefore)),
    column(({ window }) => iso(window.notAfter)),
    column(({ request }) => (request.window ? JSON.stringify(request.window) : null)),
    column(({ request }) => request.substitution ?? 'ask'),
    [...queues.keys()],
    [...queues.values()].map(({ plan }) => multirange(plan)),
    column(({ packed }) => packed.ageRestricted),
    column(({ warnings }) => (warnings.length > 0 ? JSON.stringify(warnings) : null)),
    column(({ compiled }) => JSON.stringify(compiled.reading)),
  ]);
  const there = new Set(written?.orders);
  if (there.size < orders.length) {
    throw new OrdersInConflict(new Set(orders.filter(({ id }) => !there.has(id)).map(({ id }) => id)));
  }
  if (written?.levels !== reserved.length) throw startOver('A stock level moved under its lock');
}

/**
 * One statement for the whole group. The conditional update of the levels is law 4; the unique indexes
 * orders_external_id and orders_idempotency_key are law 2. A caller that finds fewer orders than it sent rolls back.
 */
const INSERT_ORDERS = `
WITH reserved AS (
  UPDATE stock_levels AS level SET reserved = level.reserved + wanted.quantity
  FROM unnest($1::text[], $2::text[], $3::int[]) AS wanted (store_id, sku, quantity)
  WHERE level.store_id = wanted.store_id AND level.sku = wanted.sku
    AND level.available >= wanted.quantity
  RETURNING 1
), ordered AS (
  INSERT INTO orders (id, merchant_id, store_id, external_id, idempotency_key, body_hash, dropoff, drop_policy,
    access_code, overruled, created_at, asked_window, substitution, age_restricted, warnings, reading)
  SELECT * FROM unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bytea[], $10::jsonb[],
    $11::json[], $12::text[], $13::json[], $14::timestamptz[], $30::jsonb[], $31::text[], $34::boolean[], $35::json[],
    $36::jsonb[])
  ON CONFLICT DO NOTHING
  RETURNING id
), lines AS (
  INSERT INTO order_lines (order_id, sku, quantity, held)
  SELECT *, quantity FROM unnest($15::uuid[], $16::text[], $17::int[]) AS l (order_id, sku, quantity)
), delivered AS (
  INSERT INTO deliveries (id, order_id, merchant_id, store_id, zone_id, compound_id, lat, lng, bags, weight_grams,
    temperature, ready_at, promised_at, not_before, not_after, created_at, updated_at, state)
  SELECT d.*, d.created_at, 'queued' FROM unnest($18::uuid[], $4::uuid[], $5::text[], $6::text[], $19::text[],
    $20::text[], $21::float8[], $22::float8[], $23::int[], $24::int[], $25::text[], $26::timestamptz[],
    $27::timestamptz[], $28::timestamptz[], $29::timestamptz[], $14::timestamptz[])
    AS d (id, order_id, merchant_id, store_id, zone_id, compound_id, lat, lng, bags, weight_grams, temperature,
    ready_at, promised_at, not_before, not_after, created_at)
), history AS (
  INSERT INTO delivery_history (delivery_id, event, state, actor, at)
  SELECT id, 'accept_order', 'queued', 'merchant:' || merchant_id, at
  FROM unnest($18::uuid[], $5::text[], $14::timestamptz[]) AS h (id, merchant_id, at)
), announced AS (
  INSERT INTO outbox (event, delivery_id, merchant_id, zone_id, at)
  SELECT 'accept_order', o.* FROM unnest($18::uuid[], $5::text[], $19::text[], $14::timestamptz[]) AS o
), queued AS (
  UPDATE picking_queues q SET plan = w.plan::tstzmultirange
  FROM unnest($32::text[], $33::text[]) AS w (store_id, plan) WHERE q.store_id = w.store_id
)
SELECT (SELECT count(*)::int FROM reserved) AS levels, (SELECT array_agg(id) FROM ordered) AS orders`;

/** Kept beside the phone as written: what is dialled, and what a person's orders are found by. */
function withPhoneNumber(dropoff: OrderRequest['dropoff']): OrderRequest['dropoff'] {
  const { contact } = dropoff;
  return { ...dropoff, contact: { ...contact, ...readPhoneNumber(contact.phone) } };
}
