import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { metrics } from '../platform/telemetry/metrics.js';
import type { Chore, Turn } from '../upkeep/chore.js';
import { OPENS_AFTER } from './lease/breaker.js';
import { stockSyncQueue } from './stock-sync.queue.js';

/** Keeps the queue's schedules as the table says. */
@Injectable()
export class StockSchedules implements Chore {
  readonly name = 'Sweeping stock syncs (schedules)';
  readonly everyMs = 5_000;
  readonly sole = true;

  constructor(@InjectQueue(stockSyncQueue.name) private readonly queue: Queue) {}

  async run({ sql }: Turn): Promise<void> {
    const sources = await rows<{ id: string; everySeconds: number }>(
      sql,
      `SELECT s.id, s.every_seconds AS "everySeconds" FROM stock_sources s JOIN stores store ON store.id = s.store_id
       WHERE store.retired_at IS NULL`,
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
    await measureBreakers(sql);
  }
}

async function measureBreakers(sql: Sql): Promise<void> {
  const open = await row<{ count: number }>(
    sql,
    'SELECT count(*)::int AS count FROM stock_sources WHERE failures >= $1',
    [OPENS_AFTER],
  );
  metrics.stockBreakersOpen.set(open?.count ?? 0);
}
