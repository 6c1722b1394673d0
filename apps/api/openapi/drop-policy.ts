import { z } from 'zod';
import { PLACES } from '../../../libs/dropoff/drop-policy.js';

const place = z.enum(PLACES);
const permission = z.enum(['allowed', 'forbidden']);
const call = z.enum(['forbidden', 'before', 'on_arrival', 'allowed']);
const photo = z.enum(['required', 'optional']);

export const dropPolicy = z
  .object({
    contactless: z.boolean(),
    place,
    knock: permission,
    ring: permission,
    call,
    photo,
    notBefore: z.string().optional().describe('Local HH:MM.'),
    notAfter: z.string().optional().describe('Local HH:MM.'),
    disinfect: z.boolean(),
    forRider: z.string().describe('What is left of the note, as written.'),
    rules: z.array(
      z.object({
        rule: z.string(),
        source: z.enum(['note', 'resident', 'zone', 'compound', 'goods', 'merchant', 'default']),
        words: z.string().optional(),
      }),
    ),
  })
  .meta({ title: 'DropPolicy' });

const overruledWish = z.object({
  rule: z.string(),
  wished: z.unknown(),
  decided: z.unknown(),
  by: z.string(),
  whose: z.literal('goods').optional().describe("Absent: the resident's own wish."),
});

export const overruled = z.array(overruledWish).describe('Wishes that lost to a stronger rule.');

export const toldOverruled = z
  .array(overruledWish.extend({ message: z.string() }))
  .describe('Wishes that lost to a stronger rule, each with the reason in Chinese and English.');

export const choices = z
  .object({
    contactless: z.array(z.boolean()),
    place: z.array(place),
    knock: z.array(permission),
    ring: z.array(permission),
    call: z.array(call),
    photo: z.array(photo),
    disinfect: z.array(z.boolean()),
  })
  .describe('What can still be wished of each rule.');
