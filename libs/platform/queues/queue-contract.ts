import type { JobsOptions } from 'bullmq';

/** What producers and the processor of a queue agree on: its name, and how a job is made from its payload. */
export interface QueueContract<Payload> {
  readonly name: string;
  /** The whole job, so that no producer sets options of its own. */
  job(payload: Payload): { name: string; data: Payload; opts: JobsOptions };
}

/** Finished jobs are kept only to be looked at; the history lies in the tables. */
export const KEEP_LITTLE: Pick<JobsOptions, 'removeOnComplete' | 'removeOnFail'> = {
  removeOnComplete: { count: 200 },
  removeOnFail: { count: 1_000 },
};
