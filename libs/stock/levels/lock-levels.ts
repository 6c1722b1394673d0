import { rows, type Sql } from '../../platform/database/sql.js';
import type { EpochMs } from '../../geo/units.js';

/** A level as it stands under its lock. Times in epoch milliseconds. */
export interface LockedLevel {
  readonly sku: string;
  readonly counted: number;
  readonly moved: number;
  readonly asOf: EpochMs;
}

/**
 * For SQL: the levels that `wanted` has (store_id, sku), under their locks. All who lock levels do it by
 * this, in one order, so that they do not deadlock. LATERAL makes it one look-up in the primary key a level;
 * a plain join reads the whole table where many are asked for.
 */
export const underLock = (wanted: string): string => `
  SELECT level.* FROM (
    SELECT DISTINCT store_id, sku FROM ${wanted} AS w (store_id, sku) ORDER BY store_id, sku
  ) AS wanted
  CROSS JOIN LATERAL (
    SELECT * FROM stock_levels WHERE store_id = wanted.store_id AND sku = wanted.sku FOR UPDATE
  ) AS level`;

/**
 * Locks a store's levels. What they hold is read by a statement of its own after it: the one that waited for
 * a lock still sees the ledger as it was before.
 */
export async function lockLevels(tx: Sql, storeId: string, skus: readonly string[]): Promise<void> {
  await rows(tx, `SELECT count(*) FROM (${underLock('(SELECT $1::text, unnest($2::text[]))')}) AS locked`, [
    storeId,
    skus,
  ]);
}

export async function lockedLevels(
  tx: Sql,
  storeId: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, LockedLevel>> {
  await lockLevels(tx, storeId, skus);
  const levels = await rows<LockedLevel>(
    tx,
    `SELECT sku, counted, moved, (extract(epoch FROM as_of) * 1000)::float8 AS "asOf"
     FROM stock_levels WHERE store_id = $1 AND sku = ANY($2)`,
    [storeId, skus],
  );
  return new Map(levels.map((level) => [level.sku, level]));
}
