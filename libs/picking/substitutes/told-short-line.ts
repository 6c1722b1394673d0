import { z } from 'zod';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { articleName, SHORT_STATES, substituteOffer } from '../../stock/lines/short-line.js';

/** A short line as the resident sees it, in words. */
export const toldShortLine = z
  .object({
    id: z.uuid(),
    sku: z.string(),
    name: articleName,
    quantity: z.int(),
    state: z.enum(SHORT_STATES),
    offers: z.array(substituteOffer).describe('While it is asked: what can be taken, the best first.'),
    answerBy: instant.optional().describe('Without an answer by then, it is left out.'),
    takenSku: z.string().nullable(),
    takenQuantity: z.int().nullable(),
    message: z.string().describe('Chinese and English.'),
  })
  .meta({ title: 'Substitution' });
export type ToldShortLine = AnswerOf<typeof toldShortLine>;
