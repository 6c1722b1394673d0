import { KEEP_LITTLE, type QueueContract } from '../platform/queues/queue-contract.js';

/**
 * A stock source that has something to do: a pull whose time has come or that is wanted, calls, changes to
 * tell.
 */
export interface SyncStock {
  readonly sourceId: string;
  /** By the schedule: a pull is due. Otherwise the tables say what is to be done. */
  readonly scheduled?: boolean;
}

/**
 * Jobs are only wake-up calls: what is to be done stands in the tables. So a job that finds the store being
 * synced, or its shop left alone, is over; the schedules' look finds what is left. Back-off is in the table
 * too, hence no attempts.
 */
export const stockSyncQueue: QueueContract<SyncStock> = {
  name: 'stock-sync',
  // A large shop behind a slow line, page by page; each page renews the lease.
  doneWithin: 1_800_000,
  job: (payload) => ({
    name: 'sync',
    data: payload,
    opts: {
      // Deduplication inside a schedule stops it (taskforcesh/bullmq#2954).
      ...(!payload.scheduled && { deduplication: { id: payload.sourceId, keepLastIfActive: true } }),
      ...KEEP_LITTLE,
    },
  }),
};
