import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { stockSyncQueue } from './stock-sync.queue.js';

/** Wakes the syncs of sources. A wake-up call may be lost: the schedules' look finds what stands in the tables. */
@Injectable()
export class StockWaking {
  private readonly logger = new Logger(StockWaking.name);

  constructor(@InjectQueue(stockSyncQueue.name) private readonly queue: Queue) {}

  async wake(sourceIds: readonly string[]): Promise<void> {
    if (sourceIds.length === 0) return;
    try {
      await this.queue.addBulk(sourceIds.map((sourceId) => stockSyncQueue.job({ sourceId })));
    } catch (error) {
      this.logger.warn(`No sync was woken: ${(error as Error).message}`);
    }
  }
}
