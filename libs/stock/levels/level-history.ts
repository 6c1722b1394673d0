import { rows, type Sql } from '../../platform/database/sql.js';

export const LEDGER_CAUSES = [
  'counted',
  'absent',
  'delta',
  'picked',
  'put_back',
  'short',
  'returned',
  'written_off',
] as const;

/** One entry of a level's ledger. */
export interface LedgerEntry {
  readonly at: Date;
  readonly cause: (typeof LEDGER_CAUSES)[number];
  /** Of on hand. */
  readonly change: number;
  /** On hand after it. */
  readonly onHand: number;
  readonly orderId: string | null;
  readonly runId: string | null;
  readonly reference: string | null;
}

export interface LedgerPage {
  readonly entries: readonly LedgerEntry[];
  readonly next: string | null;
}

/**
 * How a level came to be, the newest first. The order is that of writing, which the level's lock keeps: `at` is when it
 * was so, and late messages are late. Undefined: there is no such level.
 */
export async function levelHistory(
  sql: Sql,
  storeId: string,
  sku: string,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<LedgerPage | undefined> {
  const found = await rows<LedgerEntry & { id: string | null }>(sql, HISTORY, [
    storeId,
    sku,
    cursor ?? null,
    limit + 1,
  ]);
  if (found.length === 0) return undefined;
  const entries = found.filter(({ id }) => id !== null);
  const page = entries.slice(0, limit);
  return {
    entries: page.map(({ id: _, ...entry }) => entry),
    next: entries.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/**
 * Movements have an entry each, counts one a page of them; both are read from the newest on, and no further than asked
 * for. Uses stock_ledger_of_level and the primary keys of stock_counts and stock_levels.
 */
const HISTORY = `
SELECT entry.* FROM stock_levels level LEFT JOIN LATERAL (
  SELECT id, at, cause, change,
    (level.on_hand - coalesce(sum(change) OVER (ORDER BY id DESC ROWS BETWEEN UNBOUNDED PRECEDING
      AND 1 PRECEDING), 0))::int AS "onHand",
    order_id AS "orderId", run_id AS "runId", reference
  FROM (
    SELECT id, at, cause, on_hand_change AS change, order_id, run_id, reference
    FROM stock_ledger WHERE store_id = level.store_id AND sku = level.sku
    UNION ALL
    SELECT id, at, cause, on_hand_changes[array_position(skus, level.sku)], NULL, run_id, NULL
    FROM stock_counts
    WHERE store_id = level.store_id AND level.sku BETWEEN first_sku AND last_sku AND level.sku = ANY (skus)
  ) AS written
) AS entry ON $3::bigint IS NULL OR entry.id < $3::bigint
WHERE level.store_id = $1 AND level.sku = $2
ORDER BY entry.id DESC LIMIT $4`;
