import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { WebhookSender } from '../../../libs/webhooks/webhook-sender.service.js';
import { webhooksQueue, type SendWebhooks } from '../../../libs/webhooks/webhooks.queue.js';
import { QueueWorker } from './queue-worker.js';
import { TAKEN_OVER_SOON } from '../../../libs/platform/queues/queue-contract.js';

/** Sends merchants what is due of one delivery. */
@Processor(webhooksQueue.name, { concurrency: 16, ...TAKEN_OVER_SOON })
export class WebhooksProcessor extends QueueWorker {
  constructor(private readonly sender: WebhookSender) {
    super();
  }

  process(job: Job<SendWebhooks>): Promise<void> {
    return this.sender.send(job.data.deliveryId);
  }
}
