import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { BeforeApplicationShutdown, Logger } from '@nestjs/common';

/**
 * A processor whose troubles with its queue (a store that is away, a job that was wiped) are told in one line each, and
 * which finishes its jobs before any queue is closed: Nest closes queues and workers in the same breath, and a job that
 * adds to a queue that is closed already waits for ever.
 */
export abstract class QueueWorker extends WorkerHost implements BeforeApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);

  @OnWorkerEvent('error')
  tellTrouble(error: Error): void {
    this.logger.warn(error.message);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }
}
