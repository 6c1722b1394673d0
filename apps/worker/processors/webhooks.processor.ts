import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { WebhookSender } from '../../../libs/webhooks/webhook-sender.service.js';
import { webhooksQueue, type SendWebhooks } from '../../../libs/webhooks/webhooks.queue.js';
import { QueueWorker } from './queue-worker.js';
import { TAKEN_OVER_SOON } from '../../../libs/platform/queues/queue-contract.js';

/** Deliveries that are told of at once: it is all waiting, and the endpoints have shares of it. */
const AT_ONCE = 64;

/** Sends an endpoint what is due of one delivery. */
@Processor(webhooksQueue.name, { concurrency: AT_ONCE, ...TAKEN_OVER_SOON })
export class WebhooksProcessor extends QueueWorker {
  constructor(private readonly sender: WebhookSender) {
    super();
  }

  /** A job of the release before names no endpoint: what it stands for is due, and is found again. */
  async process({ data }: Job<Partial<SendWebhooks>>): Promise<void> {
    const { deliveryId, endpointId } = data;
    if (deliveryId && endpointId) await this.sender.send({ deliveryId, endpointId });
  }
}
