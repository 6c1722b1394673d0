import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { TAKEN_OVER_SOON } from '../../../libs/platform/queues/queue-contract.js';
import { stockSyncQueue, type SyncStock } from '../../../libs/stock-sync/stock-sync.queue.js';
import { StockSync } from '../../../libs/stock-sync/stock-sync.service.js';
import { QueueWorker } from './queue-worker.js';

/** Syncs one store with its merchant's system. */
@Processor(stockSyncQueue.name, { concurrency: 8, ...TAKEN_OVER_SOON })
export class StockSyncProcessor extends QueueWorker {
  constructor(private readonly sync: StockSync) {
    super();
  }

  process({ data }: Job<SyncStock>): Promise<void> {
    return this.sync.sync(data.sourceId, data.scheduled);
  }

  /** A pull may take long: it is broken off and gone on with by the next worker. */
  override async beforeApplicationShutdown(): Promise<void> {
    this.sync.stop();
    await super.beforeApplicationShutdown();
  }
}
