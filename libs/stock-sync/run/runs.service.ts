import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { rows } from '../../platform/database/sql.js';
import type { StockRun } from './run-answer.js';

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
