import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { rows } from '../../platform/database/sql.js';
import { stockSyncQueue } from './stock-sync.queue.js';

/** Milliseconds between two looks at whether the schedules are as the table says. */
const LOOK_EVERY = 5_000;

/** Keeps one job scheduler a stock source, as the table has it: also after the queue's store was wiped. */
@Injectable()
export class StockSchedules {
  private lookedAt = 0;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectQueue(stockSyncQueue.name) private readonly queue: Queue,
  ) {}

  async keep(): Promise<void> {
    if (Date.now() - this.lookedAt < LOOK_EVERY) return;
    this.lookedAt = Date.now();
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
      const { name, data, opts } = stockSyncQueue.job({ sourceId });
      await this.queue.upsertJobScheduler(sourceId, { every }, { name, data, opts });
    }
  }
}
