import type { Temperature } from '../dispatch/round.js';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { wrongState } from '../deliveries/problems.js';
import { IN_STORE_STATES } from '../deliveries/state-lists.js';
import type { OversellRule } from '../merchants/store.entity.js';
import type { Substitution } from '../orders/order-request.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { lockInOrder } from '../deliveries/lock-in-order.js';

/**
 * An order that is still in its store, with how the store works, under the locks of its carriers and its
 * delivery.
 */
export interface OpenOrder {
  readonly id: string;
  readonly deliveryId: string;
  readonly merchantId: string;
  readonly storeId: string;
  readonly state: DeliveryState;
  readonly pickedUpAt: Date | null;
  readonly packedAt: Date | null;
  readonly wish: Substitution;
  readonly oversellRule: OversellRule;
  readonly priceBand: number;
  readonly answerMinutes: number;
  readonly lockedCarriers: readonly string[];
}

export const isInStore = ({ state, pickedUpAt }: Pick<OpenOrder, 'state' | 'pickedUpAt'>): boolean =>
  pickedUpAt === null && IN_STORE_STATES.includes(state);

/** Refuses what comes after the pick-up or the end. */
export function mustBeInStore(order: OpenOrder, step: string): void {
  if (!isInStore(order)) throw wrongState(step, order.state);
}

export async function lockOrder(tx: Sql, orderId: string): Promise<OpenOrder | undefined> {
  const delivery = await row<{ id: string }>(tx, 'SELECT id FROM deliveries WHERE order_id = $1', [orderId]);
  if (!delivery) return undefined;
  const { carrierIds: lockedCarriers } = await lockInOrder(tx, [delivery.id]);
  const order = await row<Omit<OpenOrder, 'lockedCarriers'>>(
    tx,
    `SELECT o.id, d.id AS "deliveryId", o.merchant_id AS "merchantId", o.store_id AS "storeId", d.state,
       d.picked_up_at AS "pickedUpAt", d.packed_at AS "packedAt", o.substitution AS wish,
       s.oversell_rule AS "oversellRule", s.price_band AS "priceBand", s.answer_minutes AS "answerMinutes"
     FROM deliveries d JOIN orders o ON o.id = d.order_id JOIN stores s ON s.id = o.store_id WHERE d.id = $1`,
    [delivery.id],
  );
  return order && { ...order, lockedCarriers };
}

/** A line of an order that is in its store. */
export interface OpenLine {
  readonly sku: string;
  readonly held: number;
  readonly picked: number;
  readonly asked: number;
  readonly weightGrams: number;
  readonly temperature: Temperature;
  readonly ageRestricted: boolean;
}

/** Uses the primary keys and short_lines_of_order. */
export async function openLines(tx: Sql, order: Pick<OpenOrder, 'id' | 'storeId'>): Promise<OpenLine[]> {
  return rows<OpenLine>(
    tx,
    `SELECT line.sku, line.held, line.picked, level.weight_grams AS "weightGrams", level.temperature,
       level.age_restricted AS "ageRestricted",
       (SELECT coalesce(sum(s.quantity), 0)::int FROM short_lines s
        WHERE s.order_id = $1 AND s.sku = line.sku AND s.state = 'asked') AS asked
     FROM order_lines line JOIN stock_levels level ON level.store_id = $2 AND level.sku = line.sku
     WHERE line.order_id = $1 ORDER BY line.sku`,
    [order.id, order.storeId],
  );
}
