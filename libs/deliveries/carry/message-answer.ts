import { z } from 'zod';
import { CARRIER_KINDS } from '../../dispatch/round.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';

/** What resident and carrier write to each other. */
export const message = z.object({
  sender: z.enum(['resident', ...CARRIER_KINDS]),
  text: z.string(),
  at: instant,
});
export type Message = AnswerOf<typeof message>;
