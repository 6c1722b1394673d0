import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Sql } from '../platform/database/sql.js';
import { inParts } from '../platform/in-parts.js';
import { addJobs } from '../platform/queues/add-jobs.js';
import type { OutboxRow, Reaction } from '../upkeep/reaction.js';
import { DELIVERIES_A_JOB, deliveriesQueue } from './deliveries.queue.js';
import type { OutboxEvent } from './outbox-event.js';

/** A delivery that was accepted gets its legs. */
@Injectable()
export class PlanAccepted implements Reaction {
  readonly events: ReadonlySet<OutboxEvent> = new Set(['accept_order']);

  constructor(@InjectQueue(deliveriesQueue.name) private readonly queue: Queue) {}

  async run(_tx: Sql, happened: readonly OutboxRow[]): Promise<void> {
    const accepted = happened.map(({ deliveryId }) => deliveryId);
    const parts = inParts(accepted, DELIVERIES_A_JOB);
    await addJobs(
      this.queue,
      parts.map((deliveryIds) => deliveriesQueue.job({ deliveryIds })),
    );
  }
}
