import type { Temperature } from '../dispatch/round.js';
import type { PreparedOrder } from './prepare-order.js';
import { outOfStock, unknownSkus } from './problems.js';
import type { Problem } from '../platform/http/problem.js';

/** A stock level under its lock. */
export interface LevelRow {
  readonly storeId: string;
  readonly sku: string;
  /** What can be ordered: on hand less reserved and safety stock, never below zero. */
  readonly available: number;
  readonly weightGrams: number;
  readonly temperature: Temperature;
  readonly ageRestricted: boolean;
}

export type StockDecision =
  { readonly kind: 'reserved' } | { readonly kind: 'refused'; readonly problem: Problem };

/** Goes through a group first come, first served: an order has all its lines or reserves nothing. */
export function reserveInOrder(
  orders: readonly Pick<PreparedOrder, 'request' | 'lines'>[],
  levels: ReadonlyMap<string, LevelRow>,
): StockDecision[] {
  const free = new Map([...levels].map(([key, { available }]) => [key, available]));
  return orders.map(({ request, lines }) => {
    const keyOf = (sku: string) => `${request.storeId}\n${sku}`;
    const unknown = request.lines.flatMap(({ sku }, index) =>
      levels.has(keyOf(sku)) ? [] : [{ index, sku }],
    );
    if (unknown.length > 0) return { kind: 'refused', problem: unknownSkus(unknown) };
    const short = [...lines].flatMap(([sku, requested]) => {
      const available = free.get(keyOf(sku)) ?? 0;
      return available < requested ? [{ sku, requested, available }] : [];
    });
    if (short.length > 0) return { kind: 'refused', problem: outOfStock(short) };
    for (const [sku, quantity] of lines) free.set(keyOf(sku), (free.get(keyOf(sku)) ?? 0) - quantity);
    return { kind: 'reserved' };
  });
}
