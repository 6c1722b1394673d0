import { KEEP_LITTLE, type QueueContract } from '../platform/queues/queue-contract.js';

/** A delivery with messages to send, and whose they are. */
export interface SendWebhooks {
  readonly deliveryId: string;
  readonly merchantId: string;
}

/** One job a delivery at a time keeps its messages in order; when to try again lies in the table, not in the queue. */
export const webhooksQueue: QueueContract<SendWebhooks> = {
  name: 'webhooks',
  doneWithin: 60_000,
  job: (payload) => ({
    name: 'send',
    data: payload,
    opts: { deduplication: { id: payload.deliveryId, keepLastIfActive: true }, ...KEEP_LITTLE },
  }),
};
