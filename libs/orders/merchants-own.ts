import { z } from 'zod';
import { seenText } from '../platform/http/seen-text.js';

const MOST_NOTES = 20;

/** What a merchant notes of an order for itself, by names of its own. */
export const metadata = z
  .record(
    z.string().regex(/^[\w.:-]{1,40}$/, 'must be 1 to 40 letters, digits or any of _ . : -'),
    z.union([seenText(500), z.number(), z.boolean()]),
  )
  .refine((notes) => Object.keys(notes).length <= MOST_NOTES, `must not be more than ${MOST_NOTES} notes`)
  .describe(
    'Yours: up to 20 entries, named by 1 to 40 letters, digits or any of _ . : - in ASCII; texts of up to 500 characters, numbers, booleans. Given back with the order, shown to nobody else. Put no personal data here: it ends with the resident’s.',
  );

/** Hundredths. */
const MOST_TIP = 100_000;
export const tip = z
  .number()
  .int()
  .min(0)
  .max(MOST_TIP)
  .describe('For the rider, in hundredths: shown before the offer is accepted.');
