import { gramsOf, MOST_GRAMS } from './packing.js';
import { levelKey, type LevelRow } from '../stock/reservations/reserve-for-orders.js';
import { placeInQueue, type PickedAt, type PickerQueue } from '../picker-queue/picker-queue.js';
import type { PreparedOrder } from './prepare-order.js';
import { outOfStock, storeBusy, tooHeavy, unknownSkus } from './problems.js';
import type { Problem } from '../platform/http/problem.js';

export type StockDecision =
  | { readonly kind: 'reserved'; readonly picked?: PickedAt }
  | { readonly kind: 'refused'; readonly problem: Problem };

type Asked = Pick<PreparedOrder, 'request' | 'lines' | 'now' | 'pace' | 'pickBy'>;

/**
 * Goes through a group first come, first served: an order has all its lines and its turn with the pickers, or takes
 * nothing from those behind it. The queues move on as orders join them.
 */
export function reserveInOrder(
  orders: readonly Asked[],
  levels: ReadonlyMap<string, LevelRow>,
  queues: ReadonlyMap<string, PickerQueue>,
): StockDecision[] {
  const free = new Map([...levels].map(([key, { available }]) => [key, available]));
  return orders.map((order) => {
    const { request, lines } = order;
    const keyOf = (sku: string) => levelKey(request.storeId, sku);
    const unknown = request.lines.flatMap(({ sku }, index) =>
      levels.has(keyOf(sku)) ? [] : [{ index, sku }],
    );
    if (unknown.length > 0) return { kind: 'refused', problem: unknownSkus(unknown) };
    const grams = gramsOf(
      [...lines].map(([sku, quantity]) => ({ ...(levels.get(keyOf(sku)) as LevelRow), quantity })),
    );
    if (grams > MOST_GRAMS) return { kind: 'refused', problem: tooHeavy(grams, MOST_GRAMS) };
    const short = [...lines].flatMap(([sku, requested]) => {
      const available = free.get(keyOf(sku)) ?? 0;
      return available < requested ? [{ sku, requested, available }] : [];
    });
    if (short.length > 0) return { kind: 'refused', problem: outOfStock(short) };
    const picked = turnOf(order, queues);
    if (picked && request.window?.latest && picked.readyAt > Date.parse(request.window.latest))
      return { kind: 'refused', problem: storeBusy(picked.readyAt) };
    const queue = queues.get(request.storeId);
    if (picked && queue) queue.plan = picked.plan;
    for (const [sku, quantity] of lines) free.set(keyOf(sku), (free.get(keyOf(sku)) ?? 0) - quantity);
    return { kind: 'reserved', ...(picked && { picked }) };
  });
}

function turnOf(order: Asked, queues: ReadonlyMap<string, PickerQueue>) {
  const queue = queues.get(order.request.storeId);
  return order.pace && queue && placeInQueue(order, order.pace, queue);
}
