import { KEEP_LITTLE, type QueueContract } from '../platform/queues/queue-contract.js';

/** Accepted deliveries whose legs are to be made. */
export interface PlanDeliveries {
  readonly deliveryIds: readonly string[];
}

/** Many deliveries a job: a job of its own for each would cost more than its planning. */
export const DELIVERIES_A_JOB = 200;

export const deliveriesQueue: QueueContract<PlanDeliveries> = {
  name: 'deliveries',
  doneWithin: 30_000,
  job: (payload) => ({
    name: 'plan',
    data: payload,
    opts: { attempts: 8, backoff: { type: 'exponential', delay: 250 }, ...KEEP_LITTLE },
  }),
};
