import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import type { PushedChange } from '../../shop-adapters/stock-adapter.js';
import { settlePushed } from '../../stock/reservations/pushed.js';

/** Seconds after which a change that the shop refused is tried again. */
const REFUSED_FOR = 300;

/** What a store's system is still to be told of one SKU: negative where our orders took. */
export interface Untold {
  readonly sku: string;
  readonly change: number;
}

/** Changes that no intent has been written for: what our orders hold less what was told. */
export async function untold(sql: Sql, storeId: string, limit: number): Promise<Untold[]> {
  return rows<Untold>(
    sql,
    `SELECT sku, pushed - reserved AS change FROM stock_levels level
     WHERE store_id = $1 AND reserved <> pushed AND NOT EXISTS (
       SELECT 1 FROM stock_pushes p WHERE p.store_id = level.store_id AND p.sku = level.sku)
     ORDER BY sku LIMIT ${limit}`,
    [storeId],
  );
}

/** Intents that may or may not have been made: the worker that sent them has not heard. */
export async function unheard(sql: Sql, storeId: string): Promise<PushedChange[]> {
  return rows<PushedChange>(
    sql,
    `SELECT sku, change, from_level AS "from", to_level AS "to", key FROM stock_pushes
     WHERE store_id = $1 AND refused_until IS NULL ORDER BY sku`,
    [storeId],
  );
}

/** Takes the intents that were refused long enough ago away: they are tried anew. */
export async function forgetRefused(sql: Sql, storeId: string): Promise<void> {
  await rows(sql, 'DELETE FROM stock_pushes WHERE store_id = $1 AND refused_until < clock_timestamp()', [
    storeId,
  ]);
}

/**
 * The change as it can be made where the shop holds `from`: what is not there cannot be taken. What then
 * remains to be told stays, and our level is found to be oversold at the next pull.
 */
export function planChange({ sku, change }: Untold, from: number): PushedChange {
  const to = Math.max(0, from + change);
  return { sku, change: change < 0 ? Math.min(0, to - from) : change, from, to, key: newId() };
}

/** Before they are sent. */
export async function writeIntents(
  tx: Sql,
  storeId: string,
  changes: readonly PushedChange[],
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO stock_pushes (store_id, sku, key, change, from_level, to_level, at)
     SELECT $1, *, clock_timestamp() FROM unnest($2::text[], $3::uuid[], $4::int[], $5::int[], $6::int[])
     ON CONFLICT (store_id, sku) DO UPDATE SET key = excluded.key, change = excluded.change,
       from_level = excluded.from_level, to_level = excluded.to_level, at = excluded.at, refused_until = NULL`,
    [
      storeId,
      changes.map(({ sku }) => sku),
      changes.map(({ key }) => key),
      changes.map(({ change }) => change),
      changes.map(({ from }) => from),
      changes.map(({ to }) => to),
    ],
  );
}

/** The shop has made these. */
export async function settleTold(sql: Sql, storeId: string, changes: readonly PushedChange[]): Promise<void> {
  if (changes.length === 0) return;
  await inTransaction(sql, (tx) =>
    rows(
      tx,
      `WITH made AS (
         DELETE FROM stock_pushes p USING unnest($2::text[], $3::uuid[]) AS t (sku, key)
         WHERE p.store_id = $1 AND p.sku = t.sku AND p.key = t.key RETURNING p.sku, p.change
       ), ${settlePushed('made', '$1')}`,
      [storeId, changes.map(({ sku }) => sku), changes.map(({ key }) => key)],
    ),
  );
}

/** The shop said no to these: not made, and left for a while. */
export async function markRefused(sql: Sql, storeId: string, skus: readonly string[]): Promise<void> {
  if (skus.length === 0) return;
  await rows(
    sql,
    `UPDATE stock_pushes SET refused_until = clock_timestamp() + interval '${REFUSED_FOR} s'
     WHERE store_id = $1 AND sku = ANY($2::text[])`,
    [storeId, skus],
  );
}
