import { z } from 'zod';
import { bilingualName } from '../../places/bilingual-name.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { BARS, WHAT_TO_DO, type Bar } from './bar.js';

/** Why a carrier is offered nothing, if its health is the reason. */
export const barAnswer = z
  .object({
    code: z.enum(BARS),
    message: bilingualName.describe('What to do about it.'),
    until: instant.optional().describe('When it falls by itself.'),
  })
  .describe('Why you are offered nothing. What you have in hand goes on.');

export const toBarAnswer = ({ code, until }: Bar): AnswerOf<typeof barAnswer> => ({
  code,
  message: WHAT_TO_DO[code],
  ...(until !== undefined && { until: new Date(until) }),
});
