import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { WebhookSender } from '../../../libs/webhooks/webhook-sender.service.js';
import { webhooksQueue, type SendWebhooks } from '../../../libs/webhooks/webhooks.queue.js';
import { OrderlyWorker } from './orderly-worker.js';

/** Sends merchants what is due of one delivery. */
@Processor(webhooksQueue.name, { concurrency: 16 })
export class WebhooksProcessor extends OrderlyWorker {
  constructor(private readonly sender: WebhookSender) {
    super();
  }

  process(job: Job<SendWebhooks>): Promise<void> {
    return this.sender.send(job.data.deliveryId);
  }
}
