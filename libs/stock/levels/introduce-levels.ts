import type { EpochMs } from '../../geo/units.js';
import { rows, startOver, type Sql } from '../../platform/database/sql.js';
import { columnsOf, TOLD, type Count } from './counts.js';
import type { LevelChange } from './level-change.js';

/**
 * Makes the levels of articles that the store has none of yet, and returns them. One that a later whole list left out,
 * before we had heard of it, begins as that list has it: with nothing. The share of the store's row lets no such list be
 * noted between the look and the commit. Where others made one of them meanwhile, the transaction starts over: to lock it
 * now would be out of order.
 */
export async function introduceLevels(
  tx: Sql,
  storeId: string,
  counts: readonly Count[],
  now: EpochMs,
  runId: string | undefined,
): Promise<LevelChange[]> {
  await rows(tx, 'SELECT 1 FROM stores WHERE id = $1 FOR SHARE', [storeId]);
  const made = await rows<LevelChange>(tx, INTRODUCE, [
    storeId,
    ...columnsOf(counts),
    new Date(now).toISOString(),
    runId ?? null,
  ]);
  if (made.length < counts.length) throw startOver('levels were made meanwhile');
  return made;
}

/** Rows are made in the order of their keys: whoever makes the same waits. */
const INTRODUCE = `
WITH told AS (${TOLD}), listed AS (
  SELECT told.*, told.as_of < stores.listed_as_of AS absent, stores.listed_as_of
  FROM told JOIN stores ON stores.id = $1
), made AS (
  INSERT INTO stock_levels (store_id, sku, name, temperature, weight_grams, safety_stock, category, price,
    age_restricted, counted, as_of)
  SELECT $1, sku, name, coalesce(temperature, 'ambient'), coalesce(weight_grams, 500), coalesce(safety_stock, 0),
    category, price, coalesce(age_restricted, false), CASE WHEN absent THEN 0 ELSE on_hand END, CASE WHEN absent THEN listed_as_of ELSE as_of END
  FROM listed ORDER BY sku
  ON CONFLICT DO NOTHING
  RETURNING sku, on_hand
), ledger AS (
  INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at, run_id)
  SELECT $1, sku, 'counted', on_hand, 0, $12::timestamptz, $13::uuid FROM made
)
SELECT sku, on_hand AS "onHand", 0 AS before FROM made`;
