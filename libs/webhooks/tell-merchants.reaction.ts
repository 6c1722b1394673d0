import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Sql } from '../platform/database/sql.js';
import { addJobs } from '../platform/queues/add-jobs.js';
import type { OutboxRow, Reaction } from '../upkeep/reaction.js';
import { webhooksQueue } from './webhooks.queue.js';
import { TOLD_EVENTS, writeWebhookMessages } from './write-webhook-messages.js';

/** Merchants that have an address are told. */
@Injectable()
export class TellMerchants implements Reaction {
  readonly events: ReadonlySet<string> = new Set(TOLD_EVENTS);

  constructor(@InjectQueue(webhooksQueue.name) private readonly queue: Queue) {}

  async run(tx: Sql, happened: readonly OutboxRow[]): Promise<void> {
    const toSend = await writeWebhookMessages(
      tx,
      happened.map(({ id }) => id),
    );
    await addJobs(
      this.queue,
      toSend.map((one) => webhooksQueue.job(one)),
    );
  }
}
