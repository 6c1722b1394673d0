import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { cityImportQueue } from '../city-import/city-import.queue.js';
import { deliveriesQueue } from '../deliveries/deliveries.queue.js';
import { dispatchQueue } from '../deliveries/rounds/dispatch.queue.js';
import { within } from '../platform/deadline.js';
import { stockSyncQueue } from '../stock-sync/stock-sync.queue.js';
import type { QueueReading, QueuesReading } from './queue-answers.js';
import { webhooksQueue } from '../webhooks/webhooks.queue.js';

/** Milliseconds that a queue may take to tell of itself: whoever asks has a screen to fill. */
const TOLD_WITHIN = 1_500;

/** The queues as ops sees them: how much waits, since when, and whether anyone works. */
@Injectable()
export class QueueBoard {
  readonly queues: readonly Queue[];

  constructor(
    @InjectQueue(deliveriesQueue.name) deliveries: Queue,
    @InjectQueue(dispatchQueue.name) dispatch: Queue,
    @InjectQueue(webhooksQueue.name) webhooks: Queue,
    @InjectQueue(stockSyncQueue.name) stock: Queue,
    @InjectQueue(cityImportQueue.name) imports: Queue,
  ) {
    this.queues = [deliveries, dispatch, webhooks, stock, imports];
    // Without an ear BullMQ prints a whole stack at each try to reach its store.
    for (const queue of this.queues) {
      const logger = new Logger(`queue ${queue.name}`);
      queue.on('error', ({ message }) => logger.warn(message));
    }
  }

  /** Never fails and never hangs: a queue that does not answer is named, and hides none of the others. */
  async read(): Promise<QueuesReading> {
    const told = await Promise.allSettled(
      this.queues.map((queue) => within(TOLD_WITHIN, `Queue ${queue.name}`, readQueue(queue))),
    );
    return {
      queues: told.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
      unknown: told.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : [])),
    };
  }
}

const COUNTED = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;
/** Jobs under way at once are few: the oldest is among these. */
const ACTIVE_LOOKED_AT = 200;

async function readQueue(queue: Queue): Promise<QueueReading> {
  const [counts, workers, [oldest], active] = await Promise.all([
    queue.getJobCounts(...COUNTED),
    queue.getWorkersCount(),
    queue.getJobs(['waiting'], 0, 0, true),
    queue.getJobs(['active'], 0, ACTIVE_LOOKED_AT - 1, true),
  ]);
  // A job that has ended meanwhile is not there any more.
  const begun = active.flatMap((job) => job?.processedOn ?? []);
  return {
    ...(counts as Record<(typeof COUNTED)[number], number>),
    name: queue.name,
    workers,
    oldestWaiting: oldest ? new Date(oldest.timestamp) : null,
    oldestActive: begun.length > 0 ? new Date(Math.min(...begun)) : null,
  };
}
