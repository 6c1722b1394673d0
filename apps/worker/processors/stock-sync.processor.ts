import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { stockSyncQueue, type PullStock } from '../../../libs/stock/sync/stock-sync.queue.js';
import { StockSync } from '../../../libs/stock/sync/stock-sync.service.js';
import { OrderlyWorker } from './orderly-worker.js';

/** Pulls one store's stock. */
@Processor(stockSyncQueue.name, { concurrency: 4 })
export class StockSyncProcessor extends OrderlyWorker {
  constructor(private readonly sync: StockSync) {
    super();
  }

  process(job: Job<PullStock>): Promise<void> {
    return this.sync.pull(job.data.sourceId);
  }
}
