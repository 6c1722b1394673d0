import type { Queue } from 'bullmq';
import { within } from '../deadline.js';

/** What a queue may take to accept jobs; what it does with them later is a repeat. */
const ACCEPTED_WITHIN_MS = 10_000;

export async function addJobs(queue: Queue, jobs: Parameters<Queue['addBulk']>[0]): Promise<void> {
  if (jobs.length > 0) await within(ACCEPTED_WITHIN_MS, `Queue ${queue.name}`, queue.addBulk(jobs));
}
