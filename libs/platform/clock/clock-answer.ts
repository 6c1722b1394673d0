import { z } from 'zod';
import { instant, type AnswerOf } from '../http/answer.js';

/** What time it is for the service, and how fast that runs. */
export const clockAnswer = z
  .object({
    now: instant,
    speed: z.number(),
    lease: z
      .object({ id: z.uuid(), seconds: z.number() })
      .optional()
      .describe(
        'Of a speed other than 1: renew it within so many seconds of real time, or the speed is 1 again.',
      ),
  })
  .meta({ title: 'ClockAnswer' });
export type ClockAnswer = AnswerOf<typeof clockAnswer>;
