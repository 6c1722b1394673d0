import { z } from 'zod';
import { dropPolicy, overruled, reading } from '../../deliveries/drop-policy-answer.js';
import { fee } from '../../fees/fee-answer.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { PROBLEM_CODES, type ProblemCode } from '../../platform/http/problem-codes.js';
import { orderWarning, promise } from '../order-answer.js';

const reason = z.object({
  code: z.enum(Object.keys(PROBLEM_CODES) as [ProblemCode, ...ProblemCode[]]),
  message: z.string(),
  refused: z
    .boolean()
    .describe('Whether an order would be refused for it. Otherwise it would be accepted, and wait.'),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  lines: z
    .array(z.object({ sku: z.string(), requested: z.int(), available: z.int() }))
    .optional()
    .describe('OUT_OF_STOCK: the articles of which there is not enough.'),
  earliest: instant.optional().describe('STORE_BUSY: when it could be packed.'),
});
export type QuoteReason = AnswerOf<typeof reason>;

/** Whether and how something can be delivered. */
export const quoteAnswer = z
  .object({
    id: z
      .uuid()
      .optional()
      .describe('For `quoteId` of an order; where it cannot be delivered there is nothing to bind.'),
    deliverable: z.boolean(),
    reasons: z.array(reason).describe('Why it cannot be delivered: all that is in the way.'),
    zoneId: z.string().optional(),
    dropPolicy: dropPolicy.optional(),
    overruled: overruled.optional(),
    reading: reading.optional(),
    warnings: z.array(orderWarning).optional(),
    readyAt: instant.optional().describe('When the store would have it packed.'),
    promise: promise.optional(),
    promisedAt: instant
      .optional()
      .describe(
        'What the service would hold itself to: the end of the window, or else the p90, or what the zone promises.',
      ),
    fee: fee.optional(),
    expiresAt: instant.optional().describe('Until when an order may be posted on it.'),
  })
  .meta({ title: 'QuoteAnswer' });
export type QuoteAnswer = AnswerOf<typeof quoteAnswer>;
