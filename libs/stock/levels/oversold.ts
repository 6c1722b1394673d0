import { rows, type Sql } from '../../platform/database/sql.js';

/** The level holds no more orders than it has goods. Under its lock. */
export async function settleOversold(
  tx: Sql,
  { storeId, sku }: { readonly storeId: string; readonly sku: string },
): Promise<void> {
  await rows(tx, 'DELETE FROM oversold_levels WHERE store_id = $1 AND sku = $2', [storeId, sku]);
}
