import { z } from 'zod';
import { FEE_PARTS } from '../tariffs/fee-of.js';
import type { AnswerOf } from '../platform/http/answer.js';
import { currency, hundredths } from '../platform/http/money.js';

const feePart = z.object({
  part: z
    .enum(FEE_PARTS)
    .describe(
      '`hours`: the time of day. `minimum`: what the others lack of the least that a delivery costs.',
    ),
  amount: hundredths,
  quantity: z
    .int()
    .optional()
    .describe('What was measured: metres, grams, or floors climbed without a lift.'),
});

/** What a delivery costs its merchant. */
export const fee = z
  .object({
    amount: hundredths.describe('The sum of its parts.'),
    currency,
    parts: z.array(feePart).describe('What comes to nothing is not told.'),
  })
  .describe('What the delivery costs. Absent where no fee table holds for the merchant or the zone.');
export type Fee = AnswerOf<typeof fee>;
