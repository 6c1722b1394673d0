import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { deliveriesQueue } from '../deliveries/deliveries.queue.js';
import { dispatchQueue } from '../deliveries/rounds/dispatch.queue.js';
import { stockSyncQueue } from '../stock/sync/stock-sync.queue.js';
import { webhooksQueue } from '../webhooks/webhooks.queue.js';

/** The queues as ops sees them: how much waits, since when, and whether anyone works. */
@Injectable()
export class QueueBoard {
  readonly queues: readonly Queue[];

  constructor(
    @InjectQueue(deliveriesQueue.name) deliveries: Queue,
    @InjectQueue(dispatchQueue.name) dispatch: Queue,
    @InjectQueue(webhooksQueue.name) webhooks: Queue,
    @InjectQueue(stockSyncQueue.name) stock: Queue,
  ) {
    this.queues = [deliveries, dispatch, webhooks, stock];
    // Without an ear BullMQ prints a whole stack at each try to reach its store.
    for (const queue of this.queues) {
      const logger = new Logger(`queue ${queue.name}`);
      queue.on('error', ({ message }) => logger.warn(message));
    }
  }

  async read(): Promise<{ readonly queues: readonly QueueReading[] }> {
    return { queues: await Promise.all(this.queues.map(readQueue)) };
  }
}

const COUNTED = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;

export type QueueReading = Readonly<Record<(typeof COUNTED)[number], number>> & {
  readonly name: string;
  /** Processes that take jobs from it. */
  readonly workers: number;
  readonly oldestWaiting: Date | null;
};

async function readQueue(queue: Queue): Promise<QueueReading> {
  const [counts, workers, [oldest]] = await Promise.all([
    queue.getJobCounts(...COUNTED),
    queue.getWorkersCount(),
    queue.getJobs(['waiting'], 0, 0, true),
  ]);
  const oldestWaiting = oldest ? new Date(oldest.timestamp) : null;
  return {
    ...(counts as Record<(typeof COUNTED)[number], number>),
    name: queue.name,
    workers,
    oldestWaiting,
  };
}
