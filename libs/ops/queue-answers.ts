import { z } from 'zod';
import { instant, type AnswerOf } from '../platform/http/answer.js';

/** How much waits in a queue, since when, and whether anyone works. */
export const queue = z.object({
  name: z.string(),
  waiting: z.int(),
  active: z.int(),
  delayed: z.int(),
  failed: z.int(),
  completed: z.int(),
  workers: z.int().describe('Processes that take jobs from it.'),
  oldestWaiting: instant.nullable(),
  oldestActive: instant.nullable().describe('Since when the longest of the jobs under way has been.'),
});
export type QueueReading = AnswerOf<typeof queue>;

export const unknown = z
  .array(z.string())
  .describe('What did not answer in time and is left out: each queue, with what is wrong.');

export const queuesAnswer = z.object({ queues: z.array(queue), unknown }).meta({ title: 'Queues' });
export type QueuesReading = AnswerOf<typeof queuesAnswer>;
