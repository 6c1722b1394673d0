import { KEEP_LITTLE, type QueueContract } from '../platform/queues/queue-contract.js';

/** An import that a worker has something to do for. */
export interface WorkImport {
  readonly importId: string;
}

/**
 * Jobs are only wake-up calls: how far an import is stands in the tables, and a chore calls again for one
 * that is left.
 */
export const cityImportQueue: QueueContract<WorkImport> = {
  name: 'city-import',
  // The largest city, row by row; each batch renews the lease.
  doneWithin: 1_800_000,
  job: (payload) => ({
    name: 'import',
    data: payload,
    opts: { deduplication: { id: payload.importId, keepLastIfActive: true }, ...KEEP_LITTLE },
  }),
};
