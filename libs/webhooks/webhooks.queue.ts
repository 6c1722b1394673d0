import { KEEP_LITTLE, type QueueContract } from '../platform/queues/queue-contract.js';

/**
 * A delivery with messages to send, and to which endpoint. Tests, which are of no delivery, have the
 * endpoint's own id.
 */
export interface SendWebhooks {
  readonly deliveryId: string;
  readonly endpointId: string;
}

/**
 * One job a delivery and endpoint at a time keeps its messages in order; when to try again lies in the table,
 * not in the queue.
 */
export const webhooksQueue: QueueContract<SendWebhooks> = {
  name: 'webhooks',
  doneWithin: 60_000,
  job: (payload) => ({
    name: 'send',
    data: payload,
    opts: {
      deduplication: { id: `${payload.endpointId}/${payload.deliveryId}`, keepLastIfActive: true },
      ...KEEP_LITTLE,
    },
  }),
};
