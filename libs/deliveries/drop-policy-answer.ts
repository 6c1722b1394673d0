import { z } from 'zod';
import {
  CALL_RULES,
  DAY_IS,
  FALLBACK_WHEN,
  PERMISSIONS,
  PHOTO_RULES,
  PLACES,
  RULE_SOURCES,
  RULES,
  type DropPolicy,
} from '../dropoff/drop-policy.js';
import type { Choices } from '../dropoff/choices.js';

/**
 * How drop policies are told. The pure lib `dropoff` knows no zod: its types are what these schemas are held to, field by
 * field, so that one more there does not compile before it is here.
 */

const place = z.enum(PLACES);
const permission = z.enum(PERMISSIONS);
const call = z.enum(CALL_RULES);
const photo = z.enum(PHOTO_RULES);
const rule = z.enum(RULES);

const policyFields = {
  contactless: z.boolean(),
  place,
  knock: permission,
  ring: permission,
  call,
  photo,
  notBefore: z.string().optional().describe('Local HH:MM.'),
  notAfter: z.string().optional().describe('Local HH:MM.'),
  disinfect: z.boolean(),
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
      'The day that the times are of, where the note names one: +1 is the day after it was written, +2 the next; mon to sun; or MM-DD. Absent: the next time that comes.',
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

const choiceFields = {
  contactless: z.array(z.boolean()),
  place: z.array(place),
  knock: z.array(permission),
  ring: z.array(permission),
  call: z.array(call),
  photo: z.array(photo),
  disinfect: z.array(z.boolean()),
} satisfies Record<keyof Choices, z.ZodType>;

export const choices: z.ZodType<Choices> = z
  .object(choiceFields)
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
