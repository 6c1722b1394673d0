import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction } from '../../platform/database/sql.js';
import { inParts } from '../../platform/in-parts.js';
import { applyCounts } from '../levels/apply-counts.js';
import type { LevelChange } from '../levels/level-change.js';
import type { Lease } from './lease.js';
import type { TimedLevel } from './page.js';
import type { Run } from './run.js';

/** Levels in one transaction: orders need not wait for a whole page. */
const LEVELS_AT_ONCE = 1_000;

/** Brings the levels that a run has read into our tables, and notes how far ours were off. */
@Injectable()
export class ApplyPage {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** `told`: by a system that knows of our orders. In its lease: nobody tells it of one meanwhile. */
  async apply(
    levels: readonly TimedLevel[],
    run: Run,
    { lease, told }: { readonly lease?: Lease; readonly told: boolean },
  ): Promise<void> {
    for (const part of inParts(levels, LEVELS_AT_ONCE)) {
      const changed = await inTransaction(this.database.manager, async (tx) => {
        await lease?.hold(tx);
        const origin = { runId: run.id, knowsOurOrders: told };
        return applyCounts(tx, run.storeId, part, this.clock.now(), origin);
      });
      noteDrift(run, changed);
    }
  }
}

/** How far our levels were off. */
export function noteDrift({ counts }: Run, changed: readonly LevelChange[]): void {
  counts.changed += changed.length;
  counts.driftLevels += changed.length;
  counts.driftUnits += changed.reduce((units, { onHand, before }) => units + Math.abs(onHand - before), 0);
}
