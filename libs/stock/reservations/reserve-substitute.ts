import { rows, type Sql } from '../../platform/database/sql.js';

/**
 * Reserves an article in place of one that ran short, as an order reserves its lines: by a conditional update
 * (law 4). False where there is not enough of it any more, or the order has a line of it. The caller holds
 * the delivery's row.
 */
export async function reserveSubstitute(
  tx: Sql,
  order: { readonly id: string; readonly storeId: string },
  { sku, quantity, insteadOf }: { sku: string; quantity: number; insteadOf: string },
): Promise<boolean> {
  const reserved = await rows(
    tx,
    `WITH reserved AS (
       UPDATE stock_levels SET reserved = reserved + $4::int
       WHERE store_id = $2 AND sku = $3 AND available >= $4::int
         AND NOT EXISTS (SELECT 1 FROM order_lines WHERE order_id = $1 AND sku = $3)
       RETURNING sku
     )
     INSERT INTO order_lines (order_id, sku, quantity, held, instead_of)
     SELECT $1::uuid, sku, $4::int, $4::int, $5 FROM reserved RETURNING sku`,
    [order.id, order.storeId, sku, quantity, insteadOf],
  );
  return reserved.length > 0;
}
