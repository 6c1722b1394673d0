import { KEEP_LITTLE, type QueueContract } from '../../platform/queues/queue-contract.js';

/** A zone that needs a round. */
export interface DispatchZone {
  readonly zoneId: string;
}

/**
 * At most one job a zone runs and one waits: what comes while a round runs is gathered by the next. The key
 * has no time to live (BullMQ ignores it with keepLastIfActive); one left behind by an outage is removed by
 * the sweeper.
 */
export const dispatchQueue: QueueContract<DispatchZone> = {
  name: 'dispatch',
  doneWithin: 30_000,
  job: (payload) => ({
    name: 'round',
    data: payload,
    opts: {
      deduplication: { id: payload.zoneId, keepLastIfActive: true },
      attempts: 2,
      ...KEEP_LITTLE,
    },
  }),
};
