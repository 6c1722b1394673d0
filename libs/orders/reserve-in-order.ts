import { levelKey, type LevelRow } from '../stock/reservations/reserve-for-orders.js';
import { placeInQueue, type PickedAt, type PickerQueue } from '../picker-queue/picker-queue.js';
import { gramsOf, MOST_GRAMS } from './packing.js';
import type { BoundQuote, WantedGoods } from './placed-order.js';
import { outOfStock, quoteMismatch, quoteUsed, storeBusy, tooHeavy, unknownSkus } from './problems.js';
import type { Problem } from '../platform/http/problem.js';

export type StockDecision =
  | { readonly kind: 'reserved'; readonly picked?: PickedAt }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Levels by {@link levelKey}, and how much of each can still be had. */
export interface Shelves {
  readonly levels: ReadonlyMap<string, LevelRow>;
  readonly free: Map<string, number>;
}

export const shelvesOf = (levels: ReadonlyMap<string, LevelRow>): Shelves => ({
  levels,
  free: new Map([...levels].map(([key, { available }]) => [key, available])),
});

/**
 * Goes through a group first come, first served: an order has all its lines and its turn with the pickers, or
 * takes nothing from those behind it. The queues move on as orders join them.
 */
export function reserveInOrder(
  orders: readonly (WantedGoods & { readonly quoted?: BoundQuote })[],
  levels: ReadonlyMap<string, LevelRow>,
  queues: ReadonlyMap<string, PickerQueue>,
  unusedQuotes: ReadonlySet<string> = new Set(),
): StockDecision[] {
  const shelves = shelvesOf(levels);
  return orders.map((order) => {
    const queue = queues.get(order.request.storeId);
    const picked = turnOf(order, queue);
    const [problem] = [
      ...(order.quoted && !unusedQuotes.has(order.quoted.id) ? [quoteUsed()] : []),
      ...problemsInStore(order, shelves, picked),
      ...heavierThanQuoted(order, levels),
    ];
    if (problem) return { kind: 'refused', problem };
    if (picked && queue) queue.plan = picked.plan;
    for (const [sku, quantity] of order.lines) {
      const key = levelKey(order.request.storeId, sku);
      shelves.free.set(key, (shelves.free.get(key) ?? 0) - quantity);
    }
    return { kind: 'reserved', ...(picked && { picked }) };
  });
}

/** All that a store has against an order, in the order in which an order is refused for the first. */
export function problemsInStore(
  { request, lines }: WantedGoods,
  { levels, free }: Shelves,
  picked: PickedAt | undefined,
): Problem[] {
  const keyOf = (sku: string) => levelKey(request.storeId, sku);
  const unknown = (request.lines ?? []).flatMap(({ sku }, index) =>
    levels.has(keyOf(sku)) ? [] : [{ index, sku }],
  );
  const known = [...lines].filter(([sku]) => levels.has(keyOf(sku)));
  const grams = gramsOf(
    known.map(([sku, quantity]) => ({ ...(levels.get(keyOf(sku)) as LevelRow), quantity })),
  );
  const short = known.flatMap(([sku, requested]) => {
    const available = free.get(keyOf(sku)) ?? 0;
    return available < requested ? [{ sku, requested, available }] : [];
  });
  const latest = request.window?.latest;
  return [
    ...(unknown.length > 0 ? [unknownSkus(unknown)] : []),
    ...(grams > MOST_GRAMS ? [tooHeavy(grams, MOST_GRAMS)] : []),
    ...(short.length > 0 ? [outOfStock(short)] : []),
    ...(picked && latest && picked.readyAt > Date.parse(latest) ? [storeBusy(picked.readyAt)] : []),
  ];
}

/** A quote is for what it was asked for, or less. */
function heavierThanQuoted(
  { request, lines, packed, quoted }: WantedGoods & { readonly quoted?: BoundQuote },
  levels: ReadonlyMap<string, LevelRow>,
): Problem[] {
  if (!quoted) return [];
  const grams =
    packed?.weightGrams ??
    gramsOf(
      [...lines].flatMap(([sku, quantity]) => {
        const level = levels.get(levelKey(request.storeId, sku));
        return level ? [{ ...level, quantity }] : [];
      }),
    );
  if (grams <= quoted.weightGrams) return [];
  return [
    quoteMismatch([
      {
        field: packed ? 'goods.weightGrams' : 'lines',
        message: `weigh ${grams} g, and ${quoted.weightGrams} g were quoted`,
      },
    ]),
  ];
}

/** When an order would be picked; undefined where no pickers are counted, or nothing is to be picked. */
export const turnOf = (order: WantedGoods, queue: PickerQueue | undefined) =>
  order.pace && queue && placeInQueue(order, order.pace, queue);
