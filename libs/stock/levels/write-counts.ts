import { rows, type Sql } from '../../platform/database/sql.js';
import { asTold, type Count, type CountsInSql } from './counts.js';
import type { LevelChange } from './level-change.js';

/** What the statements need besides the counts: $1 to $5, before the counts. */
export interface CountsOf {
  readonly storeId: string;
  /** ISO 8601. */
  readonly now: string;
  readonly runId: string | undefined;
  readonly cause: 'counted' | 'absent';
  readonly knowsOurOrders: boolean;
}

/**
 * `moved`: something has moved since the count, which is therefore not applied yet. `unknown`: no such level.
 */
export interface AppliedCount extends LevelChange {
  readonly fate: 'changed' | 'moved' | 'unknown';
}

const parametersOf = ({ storeId, now, runId, cause, knowsOurOrders }: CountsOf): unknown[] => [
  storeId,
  now,
  runId ?? null,
  cause,
  knowsOurOrders,
];

/** Of what `applied` returns: the ledger, and what is oversold. */
const WRITTEN = `
oversold AS (
  INSERT INTO oversold_levels (store_id, sku, found_at)
  SELECT $1, sku, $2::timestamptz FROM applied WHERE reserved > on_hand ON CONFLICT DO NOTHING
), ledger AS (
  INSERT INTO stock_counts (store_id, cause, at, run_id, first_sku, last_sku, skus, on_hand_changes)
  SELECT $1, $4, $2::timestamptz, $3::uuid, min(sku), max(sku), array_agg(sku), array_agg(on_hand - before)
  FROM (SELECT * FROM applied WHERE on_hand <> before ORDER BY sku) AS changed HAVING count(*) > 0
)`;

/**
 * Applies the counts of levels that nothing has moved since, and locks those that something has. Returns what
 * changed and what is left.
 *
 * Levels are locked as they are written, in the order in which all lock them: by the primary key. That order
 * is the index scan's, or that of the counts; a bitmap or a whole table would be read in the order in which
 * rows happen to lie. To lock them first, by a sort, costs a sixth of the whole; so what was on hand before
 * is written beside it, where the statement can return it (RETURNING old is of PostgreSQL 18, and 15 will
 * do). Where the order fails all the same, PostgreSQL calls a deadlock and the transaction is run again.
 */
export async function applyUnmoved(tx: Sql, of: CountsOf, counts: readonly Count[]): Promise<AppliedCount[]> {
  const told = asTold(counts, parametersOf(of));
  await rows(
    tx,
    "SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)",
  );
  return rows(tx, unmovedStatement(told), told.parameters);
}

/**
 * Applies counts to levels that the transaction has locked before, adding what the ledger says has moved
 * since. It is a statement of its own, because one that waited for a lock still sees the ledger as it was
 * before. The sums are bounded as movements are: only nonsense comes near. Uses the primary key and
 * stock_ledger_moved.
 */
export async function applyMoved(tx: Sql, of: CountsOf, counts: readonly Count[]): Promise<LevelChange[]> {
  const told = asTold(counts, parametersOf(of));
  return rows(tx, movedStatement(told), told.parameters);
}

const setRemarks = ({ remarks }: CountsInSql): string =>
  remarks.map(({ column }) => `, ${column} = coalesce(told.${column}, level.${column})`).join('');

export const unmovedStatement = (told: CountsInSql): string => `
WITH told AS MATERIALIZED (${told.rows}), written AS (
  UPDATE stock_levels AS level SET
    counted = CASE WHEN level.moved_at > told.as_of THEN level.counted
      WHEN $5 THEN greatest(told.on_hand + level.pushed, 0) ELSE told.on_hand END,
    moved = CASE WHEN level.moved_at > told.as_of THEN level.moved ELSE 0 END,
    as_of = CASE WHEN level.moved_at > told.as_of THEN level.as_of ELSE told.as_of END,
    on_hand_before = level.on_hand ${setRemarks(told)}
  FROM told WHERE level.store_id = $1 AND level.sku = ANY ($6::text[]) AND level.sku = told.sku
    AND (level.as_of < told.as_of OR level.as_of = told.as_of AND $4 = 'counted')
  RETURNING level.sku, level.on_hand, level.reserved, level.on_hand_before AS before,
    coalesce(level.moved_at > told.as_of, false) AS has_moved
), applied AS (SELECT * FROM written WHERE NOT has_moved), ${WRITTEN}
SELECT sku, on_hand AS "onHand", before, CASE WHEN has_moved THEN 'moved' ELSE 'changed' END AS fate
FROM written WHERE has_moved OR on_hand <> before
UNION ALL
SELECT sku, 0, 0, 'unknown' FROM told
WHERE (SELECT count(*) FROM written) < cardinality($6::text[]) AND NOT EXISTS (
  SELECT 1 FROM stock_levels known WHERE known.store_id = $1 AND known.sku = told.sku)`;

export const movedStatement = (told: CountsInSql): string => `
WITH told AS MATERIALIZED (${told.rows}), truth AS (
  SELECT told.sku, told.on_hand, told.as_of, coalesce(sum(l.moved), 0) AS since,
    coalesce(sum(l.moved) FILTER (WHERE l.order_id IS NOT NULL), 0) AS ours
  FROM told LEFT JOIN LATERAL (
    SELECT moved, order_id FROM stock_ledger
    WHERE store_id = $1 AND sku = told.sku AND at > told.as_of AND moved <> 0
  ) AS l ON true
  GROUP BY told.sku, told.on_hand, told.as_of
), applied AS (
  UPDATE stock_levels AS level SET
    counted = CASE WHEN $5 THEN least(greatest(truth.on_hand + level.pushed - ours, 0), 1000000000)::int
      ELSE truth.on_hand END,
    moved = least(greatest(since, -1000000000), 1000000000)::int,
    as_of = truth.as_of, on_hand_before = level.on_hand
  FROM truth WHERE level.store_id = $1 AND level.sku = truth.sku
  RETURNING level.sku, level.on_hand, level.reserved, level.on_hand_before AS before
), ${WRITTEN}
SELECT sku, on_hand AS "onHand", before FROM applied WHERE on_hand <> before`;
