import { z } from 'zod';

/** See `Preferences` of the engine. */
export const preferences = z
  .strictObject({
    maxLegGrams: z
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe('The heaviest leg you like to carry.'),
    maxFloorsOnFoot: z
      .number()
      .int()
      .min(0)
      .max(150)
      .optional()
      .describe('The most floors you like to climb where there is no lift.'),
    pickupIds: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(50)
      .optional()
      .describe('The stores and gates you like to fetch from; absent: any.'),
  })
  .describe(
    'What you would rather carry: such legs go to others where others are near, and to you where nobody is. Kept until told anew, `{}` for none.',
  );
