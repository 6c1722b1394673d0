import { rows, startOver, type Sql } from '../../platform/database/sql.js';

/** One line of an order as it is from now on. */
export interface LineChange {
  readonly sku: string;
  /** As ordered; none: there is no such line any more. */
  readonly quantity: number;
  /** By how much more, or less, it holds of its level. */
  readonly held: number;
}

/**
 * Changes an order's lines and what they hold: what more is held by a conditional update (law 4). The caller
 * holds the delivery's row and the levels'.
 */
export async function changeLines(
  tx: Sql,
  order: { readonly id: string; readonly storeId: string },
  changes: readonly LineChange[],
): Promise<void> {
  const held = await rows(
    tx,
    `WITH told AS (
       SELECT * FROM unnest($3::text[], $4::int[], $5::int[]) AS t (sku, quantity, held)
     ), changed AS (
       UPDATE order_lines line SET quantity = told.quantity, held = line.held + told.held
       FROM told WHERE line.order_id = $1 AND line.sku = told.sku AND told.quantity > 0 RETURNING line.sku
     ), gone AS (
       DELETE FROM order_lines line USING told
       WHERE line.order_id = $1 AND line.sku = told.sku AND told.quantity = 0
     ), added AS (
       INSERT INTO order_lines (order_id, sku, quantity, held)
       SELECT $1::uuid, sku, quantity, held FROM told
       WHERE quantity > 0 AND NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = $1 AND l.sku = told.sku)
     )
     UPDATE stock_levels level SET reserved = level.reserved + told.held FROM told
     WHERE level.store_id = $2 AND level.sku = told.sku AND (told.held <= 0 OR level.available >= told.held)
     RETURNING level.sku`,
    [
      order.id,
      order.storeId,
      changes.map(({ sku }) => sku),
      changes.map(({ quantity }) => quantity),
      changes.map(({ held: more }) => more),
    ],
  );
  const reserved = new Set((held as { sku: string }[]).map(({ sku }) => sku));
  if (changes.some(({ sku, held: more }) => more > 0 && !reserved.has(sku)))
    throw startOver('A stock level moved under its lock');
}
