import { TOLD } from './counts.js';

/**
 * Counts applied to levels, in two statements that share what they write. Parameters of both: $1 the store, $2 to $11
 * the counts (see counts.ts), $12 now, $13 the run, $14 the cause, $15 whether the sender knows of our orders.
 */

/** The levels as `truth` has them: on hand and moved since, and what the count leaves out as it was. */
const WRITTEN = `
applied AS (
  UPDATE stock_levels AS level SET counted = truth.counted, moved = truth.moved, as_of = truth.as_of,
    name = coalesce(truth.name, level.name), temperature = coalesce(truth.temperature, level.temperature),
    weight_grams = coalesce(truth.weight_grams, level.weight_grams),
    safety_stock = coalesce(truth.safety_stock, level.safety_stock),
    category = coalesce(truth.category, level.category), price = coalesce(truth.price, level.price),
    age_restricted = coalesce(truth.age_restricted, level.age_restricted)
  FROM truth WHERE level.store_id = $1 AND level.sku = truth.sku
  RETURNING level.sku, level.on_hand, level.reserved, truth.before
), oversold AS (
  INSERT INTO oversold_levels (store_id, sku, found_at)
  SELECT $1, sku, $12::timestamptz FROM applied WHERE reserved > on_hand ON CONFLICT DO NOTHING
), ledger AS (
  INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at, run_id)
  SELECT $1, sku, $14, on_hand - before, 0, $12::timestamptz, $13::uuid FROM applied WHERE on_hand <> before
)`;

/**
 * Locks the levels, in the order in which orders lock them, and applies the counts of those that nothing has moved
 * since. Returns what changed, and the articles that are left: `moved` since the count, or not known at all. Uses the
 * primary key, one look-up a level.
 */
export const APPLY_UNMOVED = `
WITH told AS (${TOLD}), locked AS (
  SELECT told.*, level.sku IS NULL AS unknown, level.on_hand AS before, level.pushed,
    coalesce(level.moved_at > told.as_of, false) AS has_moved
  FROM (SELECT * FROM told ORDER BY sku) AS told
  LEFT JOIN LATERAL (
    SELECT sku, on_hand, pushed, as_of, moved_at FROM stock_levels
    WHERE store_id = $1 AND sku = told.sku FOR UPDATE
  ) AS level ON true
  WHERE level.sku IS NULL OR level.as_of < told.as_of OR level.as_of = told.as_of AND $14 = 'counted'
), truth AS (
  SELECT *, 0 AS moved, CASE WHEN $15 THEN greatest(on_hand + pushed, 0) ELSE on_hand END AS counted
  FROM locked WHERE NOT unknown AND NOT has_moved
), ${WRITTEN}
SELECT sku, on_hand AS "onHand", before, 'changed' AS fate FROM applied WHERE on_hand <> before
UNION ALL
SELECT sku, 0, 0, CASE WHEN unknown THEN 'unknown' ELSE 'moved' END FROM locked WHERE unknown OR has_moved`;

/**
 * Applies counts to levels that the transaction has locked before, adding what the ledger says has moved since. It is a
 * statement of its own, because one that waited for a lock still sees the ledger as it was before. The sums are bounded
 * as movements are: only nonsense comes near. Uses the primary key and stock_ledger_of_level.
 */
export const APPLY_MOVED = `
WITH told AS (${TOLD}), truth AS (
  SELECT told.*, level.on_hand AS before,
    CASE WHEN $15 THEN least(greatest(told.on_hand + level.pushed - ours, 0), 1000000000)::int
      ELSE told.on_hand END AS counted,
    least(greatest(since, -1000000000), 1000000000)::int AS moved
  FROM told JOIN stock_levels AS level ON level.store_id = $1 AND level.sku = told.sku
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(l.moved), 0) AS since,
      coalesce(sum(l.moved) FILTER (WHERE l.order_id IS NOT NULL), 0) AS ours
    FROM stock_ledger l WHERE l.store_id = $1 AND l.sku = told.sku AND l.at > told.as_of
  ) AS ledger
), ${WRITTEN}
SELECT sku, on_hand AS "onHand", before, 'changed' AS fate FROM applied WHERE on_hand <> before`;
