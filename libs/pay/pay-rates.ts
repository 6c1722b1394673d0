import { z } from 'zod';
import { clockTime, rate } from '../platform/http/money.js';
import type { PayRates } from '../tariffs/pay-of.js';

const minutes = z.int().min(0).max(240);

/** The rates of a pay rule as ops sets them. */
export const payRates = z
  .object({
    base: rate.default(0).describe('For any leg.'),
    perKm: rate
      .default(0)
      .describe('From pick-up to drop-off, on the street; both ways where the bag goes back.'),
    perKg: rate.default(0),
    perFloor: rate.default(0).describe('For each floor that is climbed because there is no lift.'),
    waiting: z
      .object({
        perMinute: rate.default(0),
        freeMinutes: minutes.default(0).describe('Not paid.'),
        mostMinutes: minutes.default(60).describe('Paid at most.'),
      })
      .default({ perMinute: 0, freeMinutes: 0, mostMinutes: 60 })
      .describe('At the store, from `at-store` to the pick-up.'),
    night: z
      .object({ from: clockTime, to: clockTime, add: rate })
      .optional()
      .describe('On top for legs that end in these hours.'),
  })
  .describe('All amounts in hundredths of the currency.') satisfies z.ZodType<PayRates>;
