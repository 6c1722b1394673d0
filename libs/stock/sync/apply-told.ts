import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import type { LevelUpdate } from '../level-update.js';
import type { LevelChange } from '../stock-levels.service.js';

/**
 * Applies what the system of a merchant says that is told of our orders: its number is too low by what it was told and
 * we still count (`pushed`). In the caller's transaction, which holds the store's lease: no change is told meanwhile.
 * Each SKU at most once, in the order of SKUs.
 */
export async function applyTold(
  tx: Sql,
  storeId: string,
  updates: readonly (LevelUpdate & { readonly asOf: EpochMs })[],
  now: EpochMs,
  runId: string,
): Promise<LevelChange[]> {
  return rows<LevelChange>(tx, APPLY_TOLD, [
    storeId,
    updates.map(({ sku }) => sku),
    updates.map(({ onHand }) => onHand),
    updates.map(({ name }) => (name === undefined ? null : JSON.stringify(name))),
    updates.map(({ temperature }) => temperature ?? null),
    updates.map(({ weightGrams }) => weightGrams ?? null),
    updates.map(({ asOf }) => new Date(asOf).toISOString()),
    new Date(now).toISOString(),
    runId,
  ]);
}

/**
 * Uses the primary key of stock_levels and stock_ledger_of_level. What our orders moved since the number was true has
 * moved `pushed` by the same: it is taken out of the count, and comes in again with what has moved.
 */
const APPLY_TOLD = `
WITH told AS (
  SELECT * FROM unnest($2::text[], $3::int[], $4::jsonb[], $5::text[], $6::int[], $7::timestamptz[])
    AS t (sku, number, name, temperature, weight_grams, as_of)
), known AS (
  SELECT sku, on_hand, as_of, moved_at, pushed FROM stock_levels
  WHERE store_id = $1 AND sku IN (SELECT sku FROM told)
  ORDER BY store_id, sku FOR UPDATE
), truth AS (
  SELECT told.*, coalesce(known.on_hand, 0) AS before, known.sku IS NULL AS new, since.moved,
    greatest(0, told.number + coalesce(known.pushed, 0) - since.by_orders) AS counted
  FROM told LEFT JOIN known USING (sku)
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(moved), 0)::int AS moved,
      coalesce(sum(moved) FILTER (WHERE cause <> 'delta'), 0)::int AS by_orders
    FROM stock_ledger
    WHERE known.moved_at > told.as_of AND store_id = $1 AND sku = told.sku AND at > told.as_of
  ) AS since
  WHERE known.as_of IS NULL OR told.as_of >= known.as_of
), applied AS (
  INSERT INTO stock_levels AS level (store_id, sku, name, temperature, weight_grams, counted, moved, as_of)
  SELECT $1, sku, name, coalesce(temperature, 'ambient'), coalesce(weight_grams, 500), counted, moved, as_of
  FROM truth ORDER BY sku
  ON CONFLICT (store_id, sku) DO UPDATE SET counted = excluded.counted, moved = excluded.moved,
    as_of = excluded.as_of, name = coalesce(excluded.name, level.name),
    temperature = coalesce((SELECT temperature FROM truth WHERE sku = level.sku), level.temperature),
    weight_grams = coalesce((SELECT weight_grams FROM truth WHERE sku = level.sku), level.weight_grams)
  WHERE excluded.as_of >= level.as_of
  RETURNING sku, on_hand, reserved
), changed AS (
  SELECT applied.sku, applied.on_hand, applied.reserved, applied.on_hand - truth.before AS change
  FROM applied JOIN truth USING (sku) WHERE truth.new OR applied.on_hand <> truth.before
), oversold AS (
  INSERT INTO oversold_levels (store_id, sku, found_at)
  SELECT $1, sku, $8::timestamptz FROM changed WHERE reserved > on_hand ON CONFLICT DO NOTHING
), ledger AS (
  INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at, run_id)
  SELECT $1, sku, 'counted', change, 0, $8::timestamptz, $9::uuid FROM changed
)
SELECT sku, on_hand AS "onHand" FROM changed ORDER BY sku`;
