import { z } from 'zod';
import { clockTime, rate } from '../platform/http/money.js';
import type { FeeTable } from '../tariffs/fee-of.js';

/** The rates of a fee table as ops sets them. */
export const feeRates = z
  .object({
    base: rate.default(0).describe('For any delivery.'),
    perKm: rate.default(0).describe('From the store to the door, on the street.'),
    perKg: rate.default(0),
    perFloor: rate.default(0).describe('For each floor that is climbed because there is no lift.'),
    hours: z
      .array(z.object({ from: clockTime, to: clockTime, add: rate }))
      .max(24)
      .default([])
      .describe('On top at these times of day; hours that overlap each count.'),
    minimum: rate.default(0).describe('No delivery costs less.'),
  })
  .describe('All in hundredths of the currency.') satisfies z.ZodType<FeeTable>;
