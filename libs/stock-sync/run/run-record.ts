import { type EpochMs, epochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { Run, type RunCounts } from './run.js';
import type { RunKind } from './run-answer.js';
import { sqlTime } from '../../platform/database/sql-time.js';

interface NewRun {
  readonly storeId: string;
  readonly sourceId?: string;
  readonly kind: RunKind;
  readonly now: EpochMs;
  readonly secrets?: readonly string[];
}

/** Opens the record of a run. */
export async function beginRun(sql: Sql, { storeId, sourceId, kind, now, secrets }: NewRun): Promise<Run> {
  const id = newId();
  await rows(
    sql,
    'INSERT INTO stock_runs (id, source_id, store_id, kind, started_at) VALUES ($1, $2, $3, $4, $5)',
    [id, sourceId ?? null, storeId, kind, sqlTime(now)],
  );
  return new Run(id, storeId, kind, now, undefined, secrets);
}

/** Opens the record of a run that broke off once more, unless it is gone. */
export async function resumeRun(sql: Sql, id: string, secrets: readonly string[]): Promise<Run | undefined> {
  const found = await row<RunCounts & { storeId: string; kind: RunKind; startedAt: Date }>(
    sql,
    `UPDATE stock_runs SET outcome = 'running', ended_at = NULL, error = NULL WHERE id = $1
     RETURNING store_id AS "storeId", kind, started_at AS "startedAt", rows_seen AS seen, rows_changed AS changed,
       rows_refused AS refused, refusals, rows_remarked AS remarked, remarks, drift_levels AS "driftLevels", drift_units::float8 AS "driftUnits",
       lag_seconds AS "lagSeconds"`,
    [id],
  );
  if (!found) return undefined;
  const { storeId, kind, startedAt, ...counts } = found;
  return new Run(id, storeId, kind, epochMs(startedAt), counts, secrets);
}

/** What the run has come to by now. */
export async function saveRun(sql: Sql, { id, counts }: Run): Promise<void> {
  await rows(
    sql,
    `UPDATE stock_runs SET rows_seen = $2, rows_changed = $3, rows_refused = $4, refusals = $5, drift_levels = $6,
       drift_units = $7, lag_seconds = $8, rows_remarked = $9, remarks = $10 WHERE id = $1`,
    [
      id,
      counts.seen,
      counts.changed,
      counts.refused,
      JSON.stringify(counts.refusals),
      counts.driftLevels,
      counts.driftUnits,
      counts.lagSeconds,
      counts.remarked,
      JSON.stringify(counts.remarks),
    ],
  );
}

export async function endRun(
  sql: Sql,
  run: Run,
  outcome: 'done' | 'failed',
  now: EpochMs,
  error: string | undefined = run.remark,
): Promise<void> {
  await saveRun(sql, run);
  await rows(sql, 'UPDATE stock_runs SET ended_at = $2, outcome = $3, error = $4 WHERE id = $1', [
    run.id,
    sqlTime(now),
    outcome,
    error === undefined ? null : run.withoutSecrets(error),
  ]);
  await rows(sql, 'DELETE FROM stock_run_skus WHERE run_id = $1 AND $2', [run.id, outcome === 'done']);
  measure(run, outcome);
}

/**
 * Runs of a worker that was killed, but the one that is gone on with. In the lease, so that nobody is at work
 * on them.
 */
export async function endDeadRuns(
  sql: Sql,
  sourceId: string,
  cursorRun: string | null,
  now: EpochMs,
): Promise<void> {
  await rows(
    sql,
    `UPDATE stock_runs SET outcome = 'failed', ended_at = $3, error = 'The worker that was at it has gone'
     WHERE store_id = (SELECT store_id FROM stock_sources WHERE id = $1) AND source_id = $1
       AND outcome = 'running' AND id IS DISTINCT FROM $2`,
    [sourceId, cursorRun, sqlTime(now)],
  );
}

function measure({ kind, counts }: Run, outcome: string): void {
  metrics.stockRuns.inc({ kind, outcome });
  metrics.stockRowsRefused.inc(counts.refused);
  if (outcome === 'done' && counts.lagSeconds !== null) metrics.stockLag.observe(counts.lagSeconds);
}
