import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';

/** A processor whose troubles with its queue (a store that is away, a job that was wiped) are told in one line each. */
export abstract class QueueWorker extends WorkerHost {
  private readonly logger = new Logger(this.constructor.name);

  @OnWorkerEvent('error')
  tellTrouble(error: Error): void {
    this.logger.warn(error.message);
  }
}
