import { rows, type Sql } from '../../platform/database/sql.js';

/** A level as it stands under its lock. Times in epoch milliseconds. */
export interface LockedLevel {
  readonly sku: string;
  readonly counted: number;
  readonly moved: number;
  readonly asOf: number;
}

/**
 * Locks a store's levels in the order in which all lock them. What they hold is read by a statement of its own after
 * it: the one that waited for a lock still sees the ledger as it was before. LATERAL makes it one look-up in the primary
 * key a level.
 */
async function lockLevels(tx: Sql, storeId: string, skus: readonly string[]): Promise<void> {
  await rows(tx, LOCK, [storeId, skus]);
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

const LOCK = `
SELECT count(*) FROM (
  SELECT level.sku FROM (SELECT DISTINCT sku FROM unnest($2::text[]) AS t (sku) ORDER BY sku) AS told
  CROSS JOIN LATERAL (
    SELECT sku FROM stock_levels WHERE store_id = $1 AND sku = told.sku FOR UPDATE
  ) AS level
) AS locked`;
