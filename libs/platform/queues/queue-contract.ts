import type { JobsOptions, WorkerOptions } from 'bullmq';

/** What producers and the processor of a queue agree on: its name, and how a job is made from its payload. */
export interface QueueContract<Payload> {
  readonly name: string;
  /** Milliseconds that a job may take; one that is under way for much longer hangs. */
  readonly doneWithin: number;
  /** The whole job, so that no producer sets options of its own. */
  job(payload: Payload): { name: string; data: Payload; opts: JobsOptions };
}

/** Finished jobs are kept only to be looked at; the history lies in the tables. */
export const KEEP_LITTLE: Pick<JobsOptions, 'removeOnComplete' | 'removeOnFail'> = {
  removeOnComplete: { count: 200 },
  removeOnFail: { count: 1_000 },
};

/**
 * What all workers keep to, in milliseconds. The jobs of one that was killed are taken over within lock and
 * look together (BullMQ's defaults would leave a zone without a round for a minute and a half); one that runs
 * renews its lock twice in that time, so only a worker that hangs for longer loses a job it still has, which
 * all jobs can bear.
 */
export const TAKEN_OVER_SOON: Pick<WorkerOptions, 'lockDuration' | 'stalledInterval' | 'runRetryDelay'> = {
  lockDuration: 10_000,
  stalledInterval: 3_000,
  // After a fetch that failed, as when Redis restarts.
  runRetryDelay: 1_000,
};
