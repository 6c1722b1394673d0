import { z } from 'zod';
import { PLACES } from '../../../libs/dropoff/drop-policy.js';

const place = z.enum(PLACES);
const permission = z.enum(['allowed', 'forbidden']);

export const dropPolicy = z
  .object({
    contactless: z.boolean(),
    place,
    knock: permission,
    ring: permission,
    call: z.enum(['forbidden', 'before', 'on_arrival', 'allowed']),
    photo: z.enum(['required', 'optional']),
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

export const overruled = z
  .array(z.object({ rule: z.string(), wished: z.unknown(), decided: z.unknown(), by: z.string() }))
  .describe('Wishes that lost to a stronger rule.');
