import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { rows } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import { notAhead, toLevelUpdate } from '../level-update.js';
import { StockLevels } from '../stock-levels.service.js';
import type { LevelChange } from './level-change.js';
import type { WholeListRequest } from './whole-list-request.js';

/** Levels a transaction: orders need not wait for the whole store. */
const AT_A_TIME = 1_000;

/** Lists of all that a store has, sent by the merchant. They are large enough to leave a record of what they changed. */
@Injectable()
export class WholeLists {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly levels: StockLevels,
    private readonly clock: Clock,
  ) {}

  /**
   * Applies a list part by part; what it leaves out goes last. Sent again, after an answer that never came, it changes
   * nothing that is right already.
   */
  async replace(storeId: string, list: WholeListRequest): Promise<LevelChange[]> {
    const runId = newId();
    await rows(
      this.database.manager,
      `INSERT INTO stock_runs (id, store_id, kind, started_at, rows_seen) VALUES ($1, $2, 'message', now(), $3)`,
      [runId, storeId, list.levels.length],
    );
    const changed: LevelChange[] = [];
    try {
      await this.apply(storeId, list, runId, changed);
      await this.end(runId, list, changed);
    } catch (error) {
      await this.end(runId, list, changed, (error as Error).message);
      throw error;
    }
    return changed;
  }

  private async apply(
    storeId: string,
    { levels, absent, ...list }: WholeListRequest,
    runId: string,
    changed: LevelChange[],
  ): Promise<void> {
    const now = this.clock.now();
    for (let from = 0; from < levels.length; from += AT_A_TIME) {
      const part = levels.slice(from, from + AT_A_TIME);
      const updates = part.map((level) => toLevelUpdate({ ...level, asOf: level.asOf ?? list.asOf }, now));
      changed.push(...(await this.levels.update(storeId, updates, now, runId)));
    }
    if (absent === 'keep') return;
    const whole = { asOf: notAhead(list.asOf, now), listed: new Set(levels.map(({ sku }) => sku)) };
    changed.push(...(await this.levels.zeroAbsent(storeId, whole, now, runId)));
  }

  private async end(
    runId: string,
    { asOf }: WholeListRequest,
    changed: readonly LevelChange[],
    error?: string,
  ): Promise<void> {
    const behind = (this.clock.now() - Date.parse(asOf)) / 1_000;
    await rows(
      this.database.manager,
      `UPDATE stock_runs SET ended_at = now(), outcome = $2, error = $3, rows_changed = $4, drift_levels = $4,
         drift_units = $5, lag_seconds = $6 WHERE id = $1`,
      [
        runId,
        error === undefined ? 'done' : 'failed',
        error ?? null,
        changed.length,
        changed.reduce((units, { onHand, before }) => units + Math.abs(onHand - before), 0),
        Math.max(0, behind),
      ],
    );
  }
}
