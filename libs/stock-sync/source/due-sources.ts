import { epochMs, type EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Milliseconds. */
const RUNS_KEPT = 30 * 24 * 3_600_000;
const LONGEST_RUN = 6 * 3_600_000;

/**
 * Sources that have something to do and nobody at it: a pull that is wanted or broke off, a call that is not
 * worked in, a change that nobody heard of, a change to tell. Those whose shop is left alone wait.
 */
export async function dueSources(
  sql: Sql,
  { looksAtLevels, merchantId }: { readonly looksAtLevels: boolean; readonly merchantId?: string },
): Promise<string[]> {
  const due = await rows<{ id: string }>(
    sql,
    `SELECT s.id FROM stock_sources s
     WHERE (s.leased_until IS NULL OR s.leased_until < clock_timestamp())
       AND (s.left_alone_until IS NULL OR s.left_alone_until <= clock_timestamp())
       AND (s.wanted_at IS NOT NULL OR s.cursor_run IS NOT NULL
         OR EXISTS (SELECT 1 FROM stock_calls c WHERE c.source_id = s.id AND c.done_at IS NULL)
         OR s.pushes AND (
           EXISTS (SELECT 1 FROM stock_pushes p WHERE p.store_id = s.store_id AND p.refused_until IS NULL)
           OR $1::boolean AND EXISTS (
             SELECT 1 FROM stock_levels level WHERE level.store_id = s.store_id AND level.reserved <> level.pushed
               AND NOT EXISTS (SELECT 1 FROM stock_pushes p WHERE p.store_id = level.store_id AND p.sku = level.sku))))
       AND NOT EXISTS (SELECT 1 FROM stores closed WHERE closed.id = s.store_id AND closed.retired_at IS NOT NULL)
       AND ($2::text IS NULL OR s.store_id IN (SELECT id FROM stores WHERE merchant_id = $2))
     LIMIT 1000`,
    [looksAtLevels, merchantId ?? null],
  );
  return due.map(({ id }) => id);
}

/**
 * What is kept for a time only: worked-in calls a day, runs a month. `now` is the service's time, which runs
 * are dated by.
 */
export async function clearStock(sql: Sql, now: EpochMs): Promise<void> {
  const ago = (ms: number) => sqlTime(epochMs(now - ms));
  await rows(sql, `DELETE FROM stock_calls WHERE done_at < now() - interval '1 day'`);
  await rows(
    sql,
    `DELETE FROM stock_runs WHERE id IN (
       SELECT id FROM stock_runs WHERE started_at < $1 ORDER BY started_at LIMIT 5000)`,
    [ago(RUNS_KEPT)],
  );
  // Of an upload or a source that is gone nobody else ends the record.
  await rows(
    sql,
    `UPDATE stock_runs r SET outcome = 'failed', ended_at = $2, error = 'Whoever was at it has gone'
     WHERE outcome = 'running' AND started_at < $1
       AND NOT EXISTS (SELECT 1 FROM stock_sources s WHERE s.cursor_run = r.id)`,
    [ago(LONGEST_RUN), ago(0)],
  );
  await rows(
    sql,
    `DELETE FROM stock_run_skus named WHERE NOT EXISTS (
       SELECT 1 FROM stock_runs r WHERE r.id = named.run_id AND (r.outcome = 'running'
         OR EXISTS (SELECT 1 FROM stock_sources s WHERE s.cursor_run = r.id)))`,
  );
  await rows(sql, `DELETE FROM stock_pushes p WHERE p.refused_until < clock_timestamp()`);
  await rows(sql, 'DELETE FROM stock_pace WHERE expire < $1', [Date.now() - 60_000]);
}
