import { KEEP_LITTLE, type QueueContract } from '../../platform/queues/queue-contract.js';

/** A stock source to be pulled. */
export interface PullStock {
  readonly sourceId: string;
}

export const stockSyncQueue: QueueContract<PullStock> = {
  name: 'stock-sync',
  job: (payload) => ({
    name: 'pull',
    data: payload,
    opts: { attempts: 3, backoff: { type: 'exponential', delay: 2_000 }, ...KEEP_LITTLE },
  }),
};
