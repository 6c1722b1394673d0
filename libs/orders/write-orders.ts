import { readPhoneNumber } from '../contact/phone-number.js';
import { CREATE_DELIVERIES, newDeliveryValues, type NewDelivery } from '../deliveries/create-deliveries.js';
import type { CompiledNote } from '../dropoff/drop-policy.js';
import type { FixedFee } from '../fees/fixed-fee.js';
import { INSERT_ORDERS, newOrderValues, type NewOrder } from '../order-records/insert-orders.js';
import { rows, startOver, type Sql } from '../platform/database/sql.js';
import {
  levelKey,
  lockLevelsFor,
  RESERVE_FOR_ORDERS,
  reservationOf,
  type LevelRow,
  type OrderDemand,
} from '../stock/reservations/reserve-for-orders.js';
import type { EstimatedArrival } from '../promise/estimate-promise.js';
import { feeLoadOf } from './fee-load.js';
import type { OrderRequest } from './order-request.js';
import { goodsOf, pack, type Packed } from './packing.js';
import {
  lockQueues,
  planValues,
  WRITE_PLANS,
  type PickedAt,
  type PickerQueue,
} from '../picker-queue/picker-queue.js';
import type { PreparedOrder } from './placed-order.js';
import { promisedTimes, type PromisedTimes } from './promise-order.js';
import { lockUnused, useQuotes } from './quotes/quote-records.js';
import { reserveInOrder, type StockDecision } from './reserve-in-order.js';
import { takeTurns } from './turns.js';

/** What became of one order of a group: written with its drop policy, or short of stock. */
export type WriteDecision =
  | {
      readonly kind: 'written';
      readonly compiled: CompiledNote;
      readonly promise: EstimatedArrival;
      readonly fee?: FixedFee;
    }
  | Extract<StockDecision, { readonly kind: 'refused' }>;

/** Thrown inside the transaction when others hold an order's number: nothing of the group is written. */
export class OrdersInConflict extends Error {
  constructor(readonly orderIds: ReadonlySet<string>) {
    super('orders in conflict');
  }
}

/**
 * Writes a group of orders in the caller's transaction: reserves their stock, first come first served, and
 * writes order, lines, delivery, history and outbox rows of those that have it. Two statements whatever the
 * group's size, and one more where a store counts its pickers, and two where quotes were posted on. Throws
 * {@link OrdersInConflict} where an external id or idempotency key is taken.
 */
export async function writeOrders(tx: Sql, orders: readonly PreparedOrder[]): Promise<WriteDecision[]> {
  const unused = await lockUnused(
    tx,
    orders.flatMap(({ quoted }) => quoted?.id ?? []),
  );
  const levels = await lockLevelsFor(tx, orders.map(demandOf));
  const queues = await lockQueues(tx, orders);
  const accepted: PackedOrder[] = [];
  const decisions: WriteDecision[] = [];
  const pause = takeTurns();
  for (const [index, decision] of reserveInOrder(orders, levels, queues, unused).entries()) {
    await pause();
    decisions.push(
      decision.kind === 'refused' ? decision : written(orders[index] as PreparedOrder, decision),
    );
  }
  if (accepted.length > 0) await insertOrders(tx, accepted, queues);
  await useQuotes(
    tx,
    accepted.flatMap(({ id, quoted }) => (quoted ? [{ quoteId: quoted.id, orderId: id }] : [])),
  );
  return decisions;

  function written(order: PreparedOrder, { picked }: { readonly picked?: PickedAt }): WriteDecision {
    const packed = order.packed ?? pack(packedLines(order, levels));
    const compiled = order.compiledFor(goodsOf(packed));
    const times = promisedTimes(order, compiled.policy.place, picked);
    const fee = order.quoted ? order.quoted.fee : order.feeFor(feeLoadOf(packed, compiled));
    accepted.push({ ...order, ...times, packed, compiled, fee });
    return { kind: 'written', compiled, promise: times.promise, fee };
  }
}

/** An order with its stock reserved: in bags, and with the drop policy that its goods have had their say in. */
interface PackedOrder extends PreparedOrder, PromisedTimes {
  readonly packed: Packed;
  readonly compiled: CompiledNote;
  readonly fee: FixedFee | undefined;
}

const packedLines = ({ request: { storeId }, lines }: PreparedOrder, levels: ReadonlyMap<string, LevelRow>) =>
  [...lines].map(([sku, quantity]) => ({ ...(levels.get(levelKey(storeId, sku)) as LevelRow), quantity }));

async function insertOrders(
  tx: Sql,
  orders: readonly PackedOrder[],
  queues: ReadonlyMap<string, PickerQueue>,
): Promise<void> {
  const reservation = reservationOf(orders.map(demandOf));
  const [written] = await rows<{ levels: number; orders: string[] }>(tx, WRITE_ORDERS, {
    ...reservation.values,
    ...newDeliveryValues(orders.map(deliveryOf)),
    ...planValues(queues),
    ...newOrderValues(orders.map(recordOf)),
  });
  const there = new Set(written?.orders);
  if (there.size < orders.length) {
    throw new OrdersInConflict(new Set(orders.filter(({ id }) => !there.has(id)).map(({ id }) => id)));
  }
  if (written?.levels !== reservation.levels) throw startOver('A stock level moved under its lock');
}

const demandOf = ({ id, request, lines }: PreparedOrder): OrderDemand => ({
  orderId: id,
  storeId: request.storeId,
  lines,
});

const deliveryOf = (order: PackedOrder): NewDelivery => ({
  id: order.deliveryId,
  orderId: order.id,
  merchantId: order.merchantId,
  storeId: order.request.storeId,
  zoneId: order.zone.id,
  compoundId: order.request.dropoff.compoundId,
  location: order.location,
  load: order.packed,
  readyAt: order.readyAt,
  promise: order.promise,
  promisedAt: order.promisedAt,
  waySeconds: order.waySeconds,
  window: order.window,
  now: order.now,
});

const recordOf = ({ packed, ...order }: PackedOrder): NewOrder => ({
  ...order,
  externalId: order.request.externalId,
  idempotencyKey: order.idempotencyKey,
  dropoff: withPhoneNumber(order.request.dropoff),
  window: order.request.window,
  substitution: order.request.substitution ?? 'ask',
  ageRestricted: packed.ageRestricted,
  goods: order.request.goods,
  metadata: order.request.metadata,
  tip: order.request.tip ?? 0,
  quoteId: order.quoted?.id,
});

/**
 * One statement for the whole group, of parts that the owners of the tables give. A caller that finds fewer
 * orders than it sent rolls back.
 */
const WRITE_ORDERS = `
WITH ${RESERVE_FOR_ORDERS}, ${INSERT_ORDERS}, ${CREATE_DELIVERIES}, ${WRITE_PLANS}
SELECT (SELECT count(*)::int FROM reserved) AS levels, (SELECT array_agg(id) FROM ordered) AS orders`;

/** Kept beside the phone as written: what is dialled, and what a person's orders are found by. */
export function withPhoneNumber(dropoff: OrderRequest['dropoff']): OrderRequest['dropoff'] {
  const { contact } = dropoff;
  return { ...dropoff, contact: { ...contact, ...readPhoneNumber(contact.phone) } };
}
