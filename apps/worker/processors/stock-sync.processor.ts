import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { stockSyncQueue, type PullStock } from '../../../libs/stock/sync/stock-sync.queue.js';
import { StockSync } from '../../../libs/stock/sync/stock-sync.service.js';
import { QueueWorker } from './queue-worker.js';
import { TAKEN_OVER_SOON } from '../../../libs/platform/queues/queue-contract.js';

/** Pulls one store's stock. */
@Processor(stockSyncQueue.name, { concurrency: 4, ...TAKEN_OVER_SOON })
export class StockSyncProcessor extends QueueWorker {
  constructor(private readonly sync: StockSync) {
    super();
  }

  process(job: Job<PullStock>): Promise<void> {
    return this.sync.pull(job.data.sourceId);
  }
}
