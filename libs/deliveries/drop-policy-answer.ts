import { z } from 'zod';
import type { Choices } from '../dropoff/choices.js';
import { DAY_IS, FALLBACK_WHEN, PLACES, RULE_SOURCES, type DropPolicy } from '../dropoff/drop-policy.js';
import { RULE_NAMES } from '../dropoff/rules/index.js';
import { choicesLeft, policyRules } from '../places/drop-rule-schemas.js';

/**
 * How drop policies are told. The pure lib `dropoff` knows no zod: its types are what these schemas are held
 * to, field by field, so that one more there does not compile before it is here.
 */

const place = z.enum(PLACES);
const rule = z.enum(RULE_NAMES);

const policyFields = {
  ...policyRules(),
  fallback: z
    .object({ when: z.enum(FALLBACK_WHEN), place })
    .optional()
    .describe(
      'Where the bag goes instead when nobody answers, the place is full or the carrier is not let in.',
    ),
  day: z
    .string()
    .optional()
    .describe(
      'The day that the times are of, where the note names one: +0 is the day on which it was written, +1 the next; mon to sun; or MM-DD. Absent: the next time that comes.',
    ),
  dayIs: z
    .enum(DAY_IS)
    .optional()
    .describe('That the bag may come on any day up to that day, or from it on. Absent: on that day alone.'),
  forRider: z.string().describe('What is left of the note, as written.'),
  rules: z.array(z.object({ rule, source: z.enum(RULE_SOURCES), words: z.string().optional() })),
} satisfies Record<keyof DropPolicy, z.ZodType>;

export const dropPolicy: z.ZodType<DropPolicy> = z.object(policyFields).meta({ title: 'DropPolicy' });

const overruledWish = z.object({
  rule,
  wished: z.unknown(),
  decided: z.unknown(),
  by: z.enum(RULE_SOURCES),
  whose: z.literal('goods').optional().describe("Absent: the resident's own wish."),
});

export const overruled = z.array(overruledWish).describe('Wishes that lost to a stronger rule.');

export const toldOverruled = z
  .array(overruledWish.extend({ message: z.string() }))
  .describe('Wishes that lost to a stronger rule, each with the reason in Chinese and English.');

export const choices: z.ZodType<Choices> = z
  .object(choicesLeft())
  .describe('What can still be wished of each rule.');

export const reading = z
  .object({
    unread: z.array(z.string()).describe('Words about the drop-off that no rule could use, as written.'),
    doubts: z
      .array(z.object({ rule, words: z.string(), readAs: z.unknown() }))
      .describe(
        'What the note may mean. The policy goes by it only in the careful direction; a doubted place is accepted from the carrier, too.',
      ),
    confirmed: z.boolean().describe('The resident has said that it is understood rightly.'),
  })
  .meta({ title: 'Reading' });
