import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';

/** What all processors share: how they stop, and how they tell of trouble. */
export abstract class QueueWorker extends WorkerHost implements BeforeApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);

  /** Finishes its jobs while the queues they add to are still open: to a closed one an add would wait for ever. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  /** A store that is away, a job that was wiped: one line each. */
  @OnWorkerEvent('error')
  tellTrouble({ message }: Error): void {
    this.logger.warn(message);
  }
}
