import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { underLock } from './lock-levels.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/**
 * Takes an article out of a store's books, under its level's lock. Its ledger stays, and says so. Not while
 * an order holds some of it, or a system is still to be told. What carriers bring back of it later is written
 * off.
 */
export async function removeLevel(tx: Sql, storeId: string, sku: string, now: EpochMs): Promise<void> {
  const level = await row<{ onHand: number; held: number; untold: boolean }>(
    tx,
    `SELECT on_hand AS "onHand", reserved + picked AS held, pushed <> reserved AS untold
     FROM (${underLock('(SELECT $1::text, $2::text)')}) AS level`,
    [storeId, sku],
  );
  if (!level) throw notFound('stock level');
  if (level.held > 0) throw inUse(`Orders hold ${level.held} of ${sku}: nothing was changed.`);
  if (level.untold)
    throw inUse(`The store's system is still to be told of orders of ${sku}: nothing was changed.`);
  await rows(
    tx,
    `INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at) VALUES ($1, $2, 'removed', $3, 0, $4)`,
    [storeId, sku, -level.onHand, sqlTime(now)],
  );
  await rows(tx, 'DELETE FROM stock_levels WHERE store_id = $1 AND sku = $2', [storeId, sku]);
}

const inUse = (detail: string) => new Problem(409, 'LEVEL_IN_USE', detail);
