import { getQueueToken, OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job, Queue } from 'bullmq';
import { emptyUnreadable } from '../../../libs/platform/queues/empty-unreadable.js';
import { metrics } from '../../../libs/platform/telemetry/metrics.js';

/** What all processors share: how they stop, and how they tell of trouble. */
export abstract class QueueWorker extends WorkerHost implements BeforeApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  @Inject(ModuleRef) private readonly modules!: ModuleRef;

  /**
   * Finishes its jobs while the queues they add to are still open: to a closed one an add would wait for
   * ever.
   */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  /** A store that is away, a job that was wiped: one line each. */
  @OnWorkerEvent('error')
  tellTrouble(error: Error): void {
    this.logger.warn(error.message);
    if (error instanceof SyntaxError)
      this.emptyUnreadable().catch(({ message }: Error) => this.logger.warn(message));
  }

  /** Each try that fails is told, the last one louder: what it was to do is left to the sweeper then. */
  @OnWorkerEvent('failed')
  tellFailure(job: Job | undefined, error: Error): void {
    const { attempts = 1 } = job?.opts ?? {};
    const tries = job?.attemptsMade ?? attempts;
    const line = `Job ${job?.id} of ${this.worker.name} failed, try ${tries} of ${attempts}: ${error.message}`;
    if (tries < attempts) this.logger.warn(line);
    else this.logger.error(line, error.stack);
  }

  private async emptyUnreadable(): Promise<void> {
    const queue = this.modules.get<Queue>(getQueueToken(this.worker.name), { strict: false });
    for (const id of await emptyUnreadable(queue)) {
      metrics.unreadableJobs.inc({ queue: queue.name });
      this.logger.warn(`Job ${id} of ${queue.name} had a payload that is not JSON: it was emptied`);
    }
  }
}
