import { z } from 'zod';
import { payPart } from '../../pay/pay-answers.js';
import type { AnswerOf } from '../../platform/http/answer.js';
import { currency, hundredths } from '../../platform/http/money.js';

/** What a leg earns its rider. */
export const legPay = z
  .object({
    amount: hundredths.describe('The sum of its parts.'),
    currency,
    parts: z.array(payPart),
    final: z.boolean().describe('In the books. Before that, what it comes to by what is known of it.'),
  })
  .describe('What the leg earns you. Absent for volunteers, and where no pay rule holds.');
export type LegPayAnswer = AnswerOf<typeof legPay>;
