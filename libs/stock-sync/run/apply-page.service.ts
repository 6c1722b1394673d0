import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, sqlState } from '../../platform/database/sql.js';
import { inParts } from '../../platform/in-parts.js';
import { applyCounts } from '../../stock/levels/apply-counts.js';
import type { LevelChange } from '../../stock/levels/level-change.js';
import type { Lease } from '../lease/lease.js';
import type { TimedLevel } from './page.js';
import type { Run } from './run.js';

/** Levels in one transaction: orders need not wait for a whole page. */
const LEVELS_AT_ONCE = 1_000;
/** PostgreSQL's classes of data and constraints: tried again, the same happens. */
const IMPOSSIBLE = /^2[23]...$/;

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
    for (const part of inParts(levels, LEVELS_AT_ONCE)) await this.applyPart(part, run, { lease, told });
  }

  /** What the tables cannot keep is found by halves: that level is refused, the others count. */
  private async applyPart(
    part: readonly TimedLevel[],
    run: Run,
    by: { readonly lease?: Lease; readonly told: boolean },
  ): Promise<void> {
    try {
      const changed = await inTransaction(this.database.manager, async (tx) => {
        await by.lease?.hold(tx);
        const origin = { runId: run.id, knowsOurOrders: by.told };
        return applyCounts(tx, run.storeId, part, this.clock.now(), origin);
      });
      noteDrift(run, changed);
    } catch (error) {
      if (!IMPOSSIBLE.test(sqlState(error) ?? '')) throw error;
      const [first] = part;
      if (part.length === 1 && first) return run.refuse({ sku: first.sku, reason: (error as Error).message });
      for (const half of inParts(part, Math.ceil(part.length / 2))) await this.applyPart(half, run, by);
    }
  }
}

/** How far our levels were off. */
export function noteDrift({ counts }: Run, changed: readonly LevelChange[]): void {
  counts.changed += changed.length;
  counts.driftLevels += changed.length;
  counts.driftUnits += changed.reduce((units, { onHand, before }) => units + Math.abs(onHand - before), 0);
}
