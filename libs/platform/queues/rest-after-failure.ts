import { setTimeout } from 'node:timers/promises';
import type { BackendFactory, ConnectionOptions, IQueueBackend } from 'bullmq';

/** Milliseconds before a worker is told that it could not fetch a job, and so before it asks again. */
const REST = 1_000;

/**
 * A worker that has jobs under way asks for the next one at once when a fetch fails, unless the connection
 * did: BullMQ waits for that alone. A schema that is gone, or a disk that is full, would have it turn without
 * rest.
 */
export function restAfterFailure<B extends IQueueBackend, C = ConnectionOptions>(
  create: BackendFactory<B, C>,
): BackendFactory<B, C> {
  return (name, opts, options) => {
    const backend = create(name, opts, options);
    const fetch = backend.moveToActive.bind(backend);
    backend.moveToActive = async (token, worker) => {
      try {
        return (await fetch(token, worker)) as unknown[];
      } catch (error) {
        await setTimeout(REST);
        throw error;
      }
    };
    return backend;
  };
}
