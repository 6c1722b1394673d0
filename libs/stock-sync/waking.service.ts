import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { within } from '../platform/deadline.js';
import { stockSyncQueue } from './stock-sync.queue.js';

/** Milliseconds: a shop's call, and the relay, do not wait for a queue that is away. */
const TAKEN_WITHIN = 2_000;

/**
 * Wakes the syncs of sources. A wake-up call may be lost: the schedules' look finds what stands in the
 * tables.
 */
@Injectable()
export class StockWaking {
  private readonly logger = new Logger(StockWaking.name);

  constructor(@InjectQueue(stockSyncQueue.name) private readonly queue: Queue) {}

  async wake(sourceIds: readonly string[]): Promise<void> {
    if (sourceIds.length === 0) return;
    try {
      const jobs = sourceIds.map((sourceId) => stockSyncQueue.job({ sourceId }));
      await within(TAKEN_WITHIN, 'The queue of stock syncs', this.queue.addBulk(jobs));
    } catch (error) {
      this.logger.warn(`No sync was woken: ${(error as Error).message}`);
    }
  }
}
