import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, rows } from '../../platform/database/sql.js';
import { inParts } from '../../platform/news/news.js';
import { StockLevels, type LevelChange } from '../stock-levels.service.js';
import { applyTold } from './apply-told.js';
import type { Lease } from './lease.js';
import type { TimedLevel } from './page.js';
import type { Run } from './run.js';

/** Levels in one transaction. */
const LEVELS_AT_ONCE = 1_000;

/** Brings the levels that a run has read into our tables, and notes how far ours were off. */
@Injectable()
export class ApplyPage {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly levels: StockLevels,
    private readonly clock: Clock,
  ) {}

  /** What a system says that does not know of our orders: what is on the shelf. */
  async counted(levels: readonly TimedLevel[], run: Run): Promise<void> {
    await this.each(levels, run, (part) => this.levels.update(run.storeId, part, this.clock.now(), run.id));
  }

  /** What a system says that is told of our orders. */
  async told(levels: readonly TimedLevel[], run: Run, lease: Lease): Promise<void> {
    await this.each(levels, run, (part) =>
      inTransaction(this.database.manager, async (tx) => {
        await lease.hold(tx);
        return applyTold(tx, run.storeId, part, this.clock.now(), run.id);
      }),
    );
  }

  private async each(
    levels: readonly TimedLevel[],
    run: Run,
    apply: (part: readonly TimedLevel[]) => Promise<LevelChange[]>,
  ): Promise<void> {
    for (const part of inParts(levels, LEVELS_AT_ONCE)) {
      const before = await this.onHandOf(run.storeId, part);
      const changed = await apply(part);
      run.counts.changed += changed.length;
      for (const { sku, onHand } of changed) {
        const was = before.get(sku);
        // An article that is new was not off.
        if (was === undefined || was === onHand) continue;
        run.counts.driftLevels++;
        run.counts.driftUnits += Math.abs(onHand - was);
      }
    }
  }

  private async onHandOf(storeId: string, levels: readonly TimedLevel[]): Promise<Map<string, number>> {
    const found = await rows<{ sku: string; onHand: number }>(
      this.database.manager,
      'SELECT sku, on_hand AS "onHand" FROM stock_levels WHERE store_id = $1 AND sku = ANY($2::text[])',
      [storeId, levels.map(({ sku }) => sku)],
    );
    return new Map(found.map(({ sku, onHand }) => [sku, onHand]));
  }
}
