import { WorkerHost } from '@nestjs/bullmq';
import { BeforeApplicationShutdown } from '@nestjs/common';

/**
 * Finishes its jobs before anything is closed. Nest closes queues and workers in the same breath, and a job that adds to
 * a queue that is closed already waits for ever.
 */
export abstract class OrderlyWorker extends WorkerHost implements BeforeApplicationShutdown {
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }
}
