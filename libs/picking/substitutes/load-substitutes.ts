import { row, rows, type Sql } from '../../platform/database/sql.js';
import type { SubstituteOffer } from '../../stock/lines/short-line.js';
import type { OpenOrder } from '../open-order.js';
import { rankSubstitutes, type Candidate } from './rank-substitutes.js';

/** Looked at for one short line; a category has rarely more within the band. */
const CANDIDATES = 200;

/**
 * What the store has in place of an article, never what the order has already, nor wine for what is
 * no wine: the drop policy was made for the goods. Without a category or a price there is
 * nothing to compare by. Reads without locks: who takes an offer reserves it under its level's.
 */
export async function loadSubstitutes(
  tx: Sql,
  order: OpenOrder,
  { sku, quantity }: { readonly sku: string; readonly quantity: number },
): Promise<SubstituteOffer[]> {
  const article = await row<{ price: number }>(
    tx,
    'SELECT price FROM stock_levels WHERE store_id = $1 AND sku = $2 AND price IS NOT NULL AND category IS NOT NULL',
    [order.storeId, sku],
  );
  if (!article) return [];
  const candidates = await rows<Candidate>(
    tx,
    `SELECT other.sku, other.name, other.price, other.available
     FROM stock_levels level JOIN stock_levels other ON other.store_id = level.store_id
       AND other.category = level.category AND other.temperature = level.temperature
       AND other.age_restricted = level.age_restricted
     WHERE level.store_id = $1 AND level.sku = $2 AND other.available > 0 AND other.price IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM order_lines line WHERE line.order_id = $3 AND line.sku = other.sku)
     ORDER BY abs(other.price - level.price) LIMIT ${CANDIDATES}`,
    [order.storeId, sku, order.id],
  );
  return rankSubstitutes({ quantity, price: article.price, priceBand: order.priceBand }, candidates);
}
