import { z } from 'zod';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { currency, hundredths } from '../platform/http/money.js';
import { PAY_OUTCOMES, PAY_PARTS } from '../tariffs/pay-of.js';
import { payRates } from './pay-rates.js';

/** Why a correction is made. */
export const PAY_CAUSES = ['bonus', 'expenses', 'damage', 'agreed', 'mistake', 'other'] as const;

export const payRule = z
  .object({
    id: z.uuid(),
    zoneId: z.string(),
    startsAt: instant.describe('It holds for legs that are offered from then on.'),
    inForce: z.boolean(),
    rates: payRates.nullable().describe('null: nothing is paid from then on.'),
  })
  .meta({ title: 'PayRule' });
export type PayRuleAnswer = AnswerOf<typeof payRule>;

export const payRules = z.object({ rules: z.array(payRule) }).meta({ title: 'PayRules' });
export type PayRulesAnswer = AnswerOf<typeof payRules>;

export const payPart = z.object({
  part: z.enum(PAY_PARTS),
  amount: hundredths,
  quantity: z.int().optional().describe('What was measured: metres, grams, floors, or seconds at the store.'),
});

const measures = z
  .object({
    metres: z.int(),
    grams: z.int(),
    floorsOnFoot: z.int(),
    waitingSeconds: z.int(),
    minute: z.int().describe('Of the day, at which the leg ended.'),
    tip: hundredths,
  })
  .describe('What the pay was reckoned from: with the rule, it can be again.');

const entry = z.object({
  id: z.uuid(),
  kind: z.enum(['leg', 'correction']),
  at: instant,
  day: z.string(),
  zoneId: z.string(),
  amount: hundredths,
  assignmentId: z.uuid().optional(),
  deliveryId: z.uuid().optional(),
  outcome: z
    .enum(PAY_OUTCOMES)
    .optional()
    .describe('`returned`: there and back. `released`: what was waited at the store.'),
  ruleId: z.uuid().optional(),
  measures: measures.optional(),
  parts: z.array(payPart).optional(),
  cause: z.enum(PAY_CAUSES).optional(),
  reference: z.string().optional(),
});

const dayOfPay = z.object({
  day: z.string(),
  legs: z.int(),
  metres: z.int(),
  waitingSeconds: z.int(),
  amount: hundredths,
});

/** What a rider earned, entry by entry. */
export const payStatement = z
  .object({
    carrierId: z.string(),
    from: z.string(),
    to: z.string(),
    currency,
    legs: z.int(),
    amount: hundredths.describe('The sum of the entries, and of the days.'),
    days: z.array(dayOfPay),
    entries: z.array(entry).describe('As they were booked, oldest first; none is ever changed.'),
    rules: z.array(payRule.omit({ inForce: true })).describe('Those that the entries name.'),
  })
  .meta({ title: 'PayStatement' });
export type PayStatement = AnswerOf<typeof payStatement>;

export const payCorrection = z
  .object({
    id: z.uuid(),
    carrierId: z.string(),
    at: instant,
    amount: hundredths,
    cause: z.enum(PAY_CAUSES),
    reference: z.string(),
    deliveryId: z.uuid().optional(),
  })
  .meta({ title: 'PayCorrection' });
export type PayCorrectionAnswer = AnswerOf<typeof payCorrection>;
