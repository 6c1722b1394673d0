import { rows, startOver, type Sql } from '../../platform/database/sql.js';
import type { CountsOf } from './write-counts.js';
import { asTold, type Count, type CountsInSql } from './counts.js';
import type { LevelChange } from './level-change.js';

/**
 * Makes the levels of articles that the store has none of yet, and returns them. One that a later whole list
 * left out, before we had heard of it, begins as that list has it: with nothing. The share of the store's row
 * lets no such list be noted between the look and the commit. Where others made one of them meanwhile, the
 * transaction starts over: to lock it now would be out of order.
 */
export async function introduceLevels(
  tx: Sql,
  { storeId, now, runId }: CountsOf,
  counts: readonly Count[],
): Promise<LevelChange[]> {
  await rows(tx, 'SELECT 1 FROM stores WHERE id = $1 FOR SHARE', [storeId]);
  const told = asTold(counts, [storeId, now, runId ?? null]);
  const made = await rows<LevelChange>(tx, introduceStatement(told), told.parameters);
  if (made.length < counts.length) throw startOver('levels were made meanwhile');
  return made;
}

/** Rows are made in the order of their keys: whoever makes the same waits. */
export function introduceStatement(told: CountsInSql): string {
  const columns = told.remarks.map(({ column }) => `, ${column}`).join('');
  const remarks = told.remarks.map(({ column, otherwise }) => `, coalesce(${column}, ${otherwise})`).join('');
  return `
WITH told AS (${told.rows}), listed AS (
  SELECT told.*, told.as_of < stores.listed_as_of AS absent, stores.listed_as_of
  FROM told JOIN stores ON stores.id = $1
), made AS (
  INSERT INTO stock_levels (store_id, sku, counted, as_of${columns})
  SELECT $1, sku, CASE WHEN absent THEN 0 ELSE on_hand END, CASE WHEN absent THEN listed_as_of ELSE as_of END
    ${remarks}
  FROM listed ORDER BY sku
  ON CONFLICT DO NOTHING
  RETURNING sku, on_hand
), ledger AS (
  INSERT INTO stock_counts (store_id, cause, at, run_id, first_sku, last_sku, skus, on_hand_changes)
  SELECT $1, 'counted', $2::timestamptz, $3::uuid, min(sku), max(sku), array_agg(sku), array_agg(on_hand)
  FROM (SELECT * FROM made ORDER BY sku) AS made HAVING count(*) > 0
)
SELECT sku, on_hand AS "onHand", 0 AS before FROM made`;
}
