import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { rows } from '../../platform/database/sql.js';
import type { Refusal, RunKind } from './run.js';

/** The record of a run, as merchant and ops see it. */
export interface StockRun {
  readonly id: string;
  readonly kind: RunKind;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: 'running' | 'done' | 'failed';
  readonly rowsSeen: number;
  readonly rowsChanged: number;
  readonly rowsRefused: number;
  /** The first refusals, each with its row or SKU. */
  readonly refusals: readonly Refusal[];
  /** Rows that count though another of their columns was not understood, and the first of them. */
  readonly rowsRemarked: number;
  readonly remarks: readonly Refusal[];
  readonly lagSeconds: number | null;
  readonly driftLevels: number;
  readonly driftUnits: number;
  /** Why it failed; or, of one that is done, what is wrong with the list. */
  readonly error: string | null;
}

export const RUN_COLUMNS = `r.id, r.kind, r.started_at AS "startedAt", r.ended_at AS "endedAt", r.outcome,
  r.rows_seen AS "rowsSeen", r.rows_changed AS "rowsChanged", r.rows_refused AS "rowsRefused", r.refusals,
  r.rows_remarked AS "rowsRemarked", r.remarks,
  r.lag_seconds AS "lagSeconds", r.drift_levels AS "driftLevels", r.drift_units::float8 AS "driftUnits", r.error`;

/** The last runs of a store. */
@Injectable()
export class StockRuns {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Uses stock_runs_of_store. */
  async ofStore(storeId: string, limit = 50): Promise<StockRun[]> {
    return rows<StockRun>(
      this.database.manager,
      `SELECT ${RUN_COLUMNS} FROM stock_runs r WHERE r.store_id = $1 ORDER BY r.started_at DESC, r.id DESC LIMIT $2`,
      [storeId, limit],
    );
  }

  async one(runId: string): Promise<StockRun> {
    const [run] = await rows<StockRun>(
      this.database.manager,
      `SELECT ${RUN_COLUMNS} FROM stock_runs r WHERE r.id = $1`,
      [runId],
    );
    return run as StockRun;
  }
}
