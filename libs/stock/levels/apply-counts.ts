import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import type { LevelUpdate } from '../level-update.js';
import { columnsOf, inOrder, TOLD } from './counts.js';
import { introduceLevels } from './introduce-levels.js';
import type { LevelChange } from './level-change.js';
import { lockLevels } from './lock-levels.js';

/** Where counts come from. */
export interface CountOrigin {
  readonly runId?: string;
  /**
   * `absent`: the articles were not in a list that is whole, so there are none. Only of articles that are known, and
   * never against a count of the same moment.
   */
  readonly cause?: 'counted' | 'absent';
  /** The number is from a system that is told of our orders: too low by what it was told and we still count. */
  readonly knowsOurOrders?: boolean;
}

/**
 * Applies what the merchant says its shelves hold, and returns what changed. A message older than the last one about a
 * SKU is passed over. What has moved since the message was true is added to it again: the merchant did not know.
 */
export async function applyCounts(
  tx: Sql,
  storeId: string,
  told: readonly LevelUpdate[],
  now: EpochMs,
  { runId, cause = 'counted', knowsOurOrders = false }: CountOrigin = {},
): Promise<LevelChange[]> {
  const counts = inOrder(told, now);
  if (counts.length === 0) return [];
  const made = cause === 'counted' ? await introduceLevels(tx, storeId, counts, now, runId) : [];
  const justMade = new Set(made.map(({ sku }) => sku));
  const others = counts.filter(({ sku }) => !justMade.has(sku));
  if (others.length === 0) return made;
  await lockLevels(
    tx,
    storeId,
    others.map(({ sku }) => sku),
  );
  const changed = await rows<LevelChange>(tx, APPLY, [
    storeId,
    ...columnsOf(others),
    new Date(now).toISOString(),
    runId ?? null,
    cause,
    knowsOurOrders,
  ]);
  return [...made, ...changed];
}

/**
 * Uses the primary key of stock_levels and stock_ledger_of_level; the levels are locked. The sums over the ledger are
 * bounded as single movements are: only nonsense comes near.
 */
const APPLY = `
WITH told AS (${TOLD}), truth AS (
  SELECT told.*, known.on_hand AS before, CASE WHEN $14
      THEN least(greatest(told.on_hand + known.pushed - coalesce(after.ours, 0), 0), 1000000000)::int
      ELSE told.on_hand END AS counted,
    least(greatest(coalesce(after.moved, 0), -1000000000), 1000000000)::int AS moved
  FROM told JOIN stock_levels known ON known.store_id = $1 AND known.sku = told.sku
    AND (known.as_of < told.as_of OR known.as_of = told.as_of AND $13 = 'counted')
  LEFT JOIN LATERAL (
    SELECT sum(l.moved) AS moved, sum(l.moved) FILTER (WHERE l.order_id IS NOT NULL) AS ours FROM stock_ledger l
    WHERE l.store_id = $1 AND l.sku = told.sku AND l.at > told.as_of
  ) AS after ON known.moved_at > told.as_of
), applied AS (
  UPDATE stock_levels AS level SET counted = truth.counted, moved = truth.moved, as_of = truth.as_of,
    name = coalesce(truth.name, level.name), temperature = coalesce(truth.temperature, level.temperature),
    weight_grams = coalesce(truth.weight_grams, level.weight_grams),
    safety_stock = coalesce(truth.safety_stock, level.safety_stock),
    category = coalesce(truth.category, level.category), price = coalesce(truth.price, level.price)
  FROM truth WHERE level.store_id = $1 AND level.sku = truth.sku
  RETURNING level.sku, level.on_hand, level.reserved, truth.before
), oversold AS (
  INSERT INTO oversold_levels (store_id, sku, found_at)
  SELECT $1, sku, $11::timestamptz FROM applied WHERE reserved > on_hand ON CONFLICT DO NOTHING
), ledger AS (
  INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at, run_id)
  SELECT $1, sku, $13, on_hand - before, 0, $11::timestamptz, $12::uuid FROM applied WHERE on_hand <> before
)
SELECT sku, on_hand AS "onHand", before FROM applied WHERE on_hand <> before`;
