import { rows, type Sql } from '../../platform/database/sql.js';
import { underLock } from '../levels/lock-levels.js';

/**
 * For SQL, end of a statement: the store's system has heard of these changes. `told` is a table of sku and
 * change, `storeId` a parameter. Picks meanwhile moved `pushed` too: it is changed, not set.
 */
export const settlePushed = (told: string, storeId: string): string => `
locked AS (
  SELECT level.sku, told.change
  FROM (${underLock(`(SELECT ${storeId}::text, sku FROM ${told})`)}) AS level JOIN ${told} AS told USING (sku)
)
UPDATE stock_levels level SET pushed = level.pushed - locked.change
FROM locked WHERE level.store_id = ${storeId} AND level.sku = locked.sku`;

/** The store's system has heard of nothing, as one that has just been connected. */
export async function clearPushed(tx: Sql, storeId: string): Promise<void> {
  await rows(
    tx,
    `WITH locked AS (${underLock(`(SELECT store_id, sku FROM stock_levels WHERE store_id = $1 AND pushed <> 0)`)})
     UPDATE stock_levels level SET pushed = 0 FROM locked WHERE level.store_id = $1 AND level.sku = locked.sku`,
    [storeId],
  );
}
