import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { row, rows } from '../platform/database/sql.js';
import { metrics } from '../platform/telemetry/metrics.js';
import { OPENS_AFTER } from './lease/breaker.js';
import { clearStock, dueSources } from './source/due-sources.js';
import { stockSyncQueue } from './stock-sync.queue.js';

/** Milliseconds between two looks at whether the schedules are as the table says. */
const SCHEDULES_EVERY = 5_000;
/** At what is due: a wake-up call that was lost costs no more than this. */
const DUE_EVERY = 1_000;
/** At the levels that have changes to tell: orders wake their stores by themselves. */
const LEVELS_EVERY = 5_000;
const CLEARED_EVERY = 60_000;
/** A key that outlived its job is not asked for: this one ends by itself. In milliseconds. */
const LOOK_KEY_LIVES = 1_000;

/** For the sweeper: makes again whatever the queue has lost of the schedules and of what is due. */
@Injectable()
export class StockSchedules {
  private readonly looked = new Map<string, number>();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectQueue(stockSyncQueue.name) private readonly queue: Queue,
    private readonly clock: Clock,
  ) {}

  async keep(): Promise<void> {
    if (this.isTime('schedules', SCHEDULES_EVERY)) await this.keepSchedules();
    if (this.isTime('due', DUE_EVERY)) await this.wakeDue();
    if (this.isTime('clear', CLEARED_EVERY)) await clearStock(this.database.manager, this.clock.now());
  }

  private isTime(part: string, every: number): boolean {
    if (Date.now() - (this.looked.get(part) ?? 0) < every) return false;
    this.looked.set(part, Date.now());
    return true;
  }

  private async keepSchedules(): Promise<void> {
    const sources = await rows<{ id: string; everySeconds: number }>(
      this.database.manager,
      'SELECT id, every_seconds AS "everySeconds" FROM stock_sources',
    );
    const wanted = new Map(sources.map(({ id, everySeconds }) => [id, everySeconds * 1_000]));
    const there = await this.queue.getJobSchedulers(0, -1);
    // Only what differs is written: an upsert in a loop can double a schedule (taskforcesh/bullmq#2876).
    for (const { key, every } of there) {
      if (wanted.get(key) === Number(every)) wanted.delete(key);
      else if (!wanted.has(key)) await this.queue.removeJobScheduler(key);
    }
    for (const [sourceId, every] of wanted) {
      const { name, data, opts } = stockSyncQueue.job({ sourceId, scheduled: true });
      await this.queue.upsertJobScheduler(sourceId, { every }, { name, data, opts });
    }
    await this.measure();
  }

  private async wakeDue(): Promise<void> {
    const due = await dueSources(this.database.manager, {
      looksAtLevels: this.isTime('levels', LEVELS_EVERY),
    });
    if (due.length === 0) return;
    await this.queue.addBulk(
      due.map((sourceId) => {
        const { name, data, opts } = stockSyncQueue.job({ sourceId });
        return {
          name,
          data,
          opts: { ...opts, deduplication: { id: `${sourceId} look`, ttl: LOOK_KEY_LIVES } },
        };
      }),
    );
  }

  private async measure(): Promise<void> {
    const open = await row<{ count: number }>(
      this.database.manager,
      'SELECT count(*)::int AS count FROM stock_sources WHERE failures >= $1',
      [OPENS_AFTER],
    );
    metrics.stockBreakersOpen.set(open?.count ?? 0);
  }
}
