import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { inParts } from '../platform/in-parts.js';
import type { Chore, Turn } from '../upkeep/chore.js';
import { DELIVERIES_A_JOB, deliveriesQueue } from './deliveries.queue.js';
import { Overdue } from './rounds/overdue.js';
import { epochMs } from '../geo/units.js';

/** Planned again in one sweep at most, the oldest first. */
const AT_ONCE = 2_000;
/** A delivery may wait for its legs though others are being planned: its own job may be gone. */
const PLANNED_WITHIN_MS = 10_000;

/**
 * Plans deliveries that have no legs: at once where nothing speaks of any, and after a while even where
 * others are being planned, so that those whose job is gone do not wait for a quiet moment. Planned twice is
 * planned once.
 */
@Injectable()
export class LostPlans implements Chore {
  readonly name = 'Sweeping unplanned deliveries';
  readonly everyMs = 0;
  readonly sole = true;
  private readonly unplanned = new Overdue(PLANNED_WITHIN_MS);

  constructor(@InjectQueue(deliveriesQueue.name) private readonly queue: Queue) {}

  async run({ sql }: Turn): Promise<void> {
    const unplanned = await rows<{ id: string }>(
      sql,
      `SELECT id FROM deliveries WHERE NOT planned AND state = 'queued' ORDER BY created_at LIMIT ${AT_ONCE}`,
    );
    const ids = unplanned.map(({ id }) => id);
    const overdue = this.unplanned.look(ids, epochMs(performance.now()));
    const lost = ids.length > 0 && (await this.nothingIsOnItsWay(sql)) ? ids : overdue;
    if (lost.length === 0) return;
    const parts = inParts(lost, DELIVERIES_A_JOB);
    await this.queue.addBulk(parts.map((deliveryIds) => deliveriesQueue.job({ deliveryIds })));
  }

  async isUnderWay(sql: Sql): Promise<boolean> {
    const found = await row(
      sql,
      `SELECT 1 WHERE EXISTS (SELECT FROM deliveries WHERE state = 'queued') OR EXISTS (SELECT FROM outbox)`,
    );
    return found !== undefined;
  }

  private async nothingIsOnItsWay(sql: Sql): Promise<boolean> {
    const inOutbox = await row(sql, `SELECT 1 FROM outbox WHERE event = 'accept_order' LIMIT 1`);
    if (inOutbox) return false;
    const counts = await this.queue.getJobCounts('waiting', 'active', 'delayed');
    return Object.values(counts).every((count) => count === 0);
  }
}
