import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { cityImportQueue, type WorkImport } from '../../../libs/city-import/city-import.queue.js';
import { ImportWorker } from '../../../libs/city-import/import-worker.service.js';
import { TAKEN_OVER_SOON } from '../../../libs/platform/queues/queue-contract.js';
import { QueueWorker } from './queue-worker.js';

/** Works at one import. */
@Processor(cityImportQueue.name, { concurrency: 2, ...TAKEN_OVER_SOON })
export class CityImportProcessor extends QueueWorker {
  constructor(private readonly imports: ImportWorker) {
    super();
  }

  process({ data }: Job<WorkImport>): Promise<void> {
    return this.imports.run(data.importId);
  }

  /** A city may take long: it is broken off and gone on with by the next worker. */
  override async beforeApplicationShutdown(): Promise<void> {
    this.imports.stop();
    await super.beforeApplicationShutdown();
  }
}
