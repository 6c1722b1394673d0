import type { LineChange } from '../../stock/reservations/change-lines.js';
import { levelKey, type LevelRow } from '../../stock/reservations/reserve-for-orders.js';
import { alreadyPicked, lineRanShort } from '../problems.js';
import type { KeptLine } from './kept-order.js';

/**
 * What changes of an order's lines, where they are to be these. What is in the bag already stays in it, and a
 * line that ran short is settled with the resident: throws the problem of a change of either.
 */
export function lineChanges(kept: readonly KeptLine[], wanted: ReadonlyMap<string, number>): LineChange[] {
  const known = new Map(kept.map((line) => [line.sku, line]));
  const own = kept.filter(({ insteadOf }) => insteadOf === null);
  const skus = [...new Set([...own.map(({ sku }) => sku), ...wanted.keys()])].sort();
  return skus.flatMap((sku): LineChange[] => {
    const line = known.get(sku);
    const quantity = wanted.get(sku) ?? 0;
    if (quantity === (line?.quantity ?? 0) && !line?.insteadOf) return [];
    if (line && (line.short > 0 || line.insteadOf !== null)) throw lineRanShort(sku);
    const picked = line?.picked ?? 0;
    if (quantity < picked) throw alreadyPicked(sku, picked);
    return [{ sku, quantity, held: quantity - picked - (line?.held ?? 0) }];
  });
}

/**
 * The levels as this order finds them: what it has of them it may keep, and what ran short it does not ask
 * for again.
 */
export function withOwn(
  levels: ReadonlyMap<string, LevelRow>,
  storeId: string,
  kept: readonly KeptLine[],
): Map<string, LevelRow> {
  const own = new Map(
    kept.map(({ sku, held, picked, short }) => [levelKey(storeId, sku), held + picked + short]),
  );
  return new Map(
    [...levels].map(([key, level]) => [key, { ...level, available: level.available + (own.get(key) ?? 0) }]),
  );
}
