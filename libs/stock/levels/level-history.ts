import { row, rows, type Sql } from '../../platform/database/sql.js';
import type { LedgerEntry, LedgerPage } from '../stock-answers.js';
import type { EpochMs } from '../../geo/units.js';

/**
 * Where a page ends: the id of the last entry that was told, and what was on hand before it: no more than
 * that has to be read to go on.
 */
export const LEDGER_CURSOR = /^\d{1,18}\.\d{1,10}$/;

interface Written extends Omit<LedgerEntry, 'onHand'> {
  readonly id: string;
  /** On hand now, after all entries. */
  readonly now: EpochMs;
}

/**
 * How a level came to be, the newest first. The order is that of writing, which the level's lock keeps: `at`
 * is when it was so, and late messages are late. Undefined: there is no such level.
 */
export async function levelHistory(
  sql: Sql,
  storeId: string,
  sku: string,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<LedgerPage | undefined> {
  const [before = AFTER_ALL, left] = cursor?.split('.') ?? [];
  const found = await rows<Written>(sql, HISTORY, [storeId, sku, before, limit + 1]);
  if (found.length === 0 && !(await isKnown(sql, storeId, sku))) return undefined;
  let onHand = left === undefined ? (found[0]?.now ?? 0) : Number(left);
  const page = found.slice(0, limit);
  const entries = page.map(({ id: _id, now: _now, ...entry }) => {
    const after = onHand;
    onHand -= entry.change;
    return { ...entry, onHand: after };
  });
  return { entries, next: found.length > limit ? `${page.at(-1)?.id}.${onHand}` : null };
}

const isKnown = async (sql: Sql, storeId: string, sku: string): Promise<boolean> =>
  (await row(sql, 'SELECT 1 FROM stock_levels WHERE store_id = $1 AND sku = $2', [storeId, sku])) !==
  undefined;

/** Above every id. */
const AFTER_ALL = '9223372036854775807';

/**
 * Movements have an entry each, counts one a page of them. Each is read from its newest on, by the primary
 * key of stock_counts, and no further than asked for: a join, or a sum over the entries, would have
 * PostgreSQL read all first.
 */
const HISTORY = `
SELECT id, at, cause, change, order_id AS "orderId", run_id AS "runId", reference,
  (SELECT on_hand FROM stock_levels WHERE store_id = $1 AND sku = $2) AS now
FROM (
  (SELECT id, at, cause, on_hand_change AS change, order_id, run_id, reference
  FROM stock_ledger WHERE store_id = $1 AND sku = $2 AND id < $3
  ORDER BY id DESC LIMIT $4)
  UNION ALL
  (SELECT id, at, cause, on_hand_changes[array_position(skus, $2)], NULL, run_id, NULL
  FROM stock_counts
  WHERE store_id = $1 AND id < $3 AND $2 BETWEEN first_sku AND last_sku AND $2 = ANY (skus)
  ORDER BY id DESC LIMIT $4)
) AS written
ORDER BY id DESC LIMIT $4`;
