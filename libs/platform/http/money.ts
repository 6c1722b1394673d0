import { z } from 'zod';

/** Money in an answer. */
export const hundredths = z.int().describe('In hundredths of the currency.');
export const currency = z.string().describe('ISO 4217, as CNY: the same throughout a service.');

/** A hundred thousand of the currency: beyond it is a slip. */
const MOST = 10_000_000;

/** What so much of something costs or earns, in a request. */
export const rate = z.int().min(0).max(MOST);

/** What puts an amount right, in a request: up or down. */
export const correctionAmount = z
  .int()
  .min(-MOST)
  .max(MOST)
  .refine((amount) => amount !== 0, 'must not be 0')
  .describe('In hundredths of the currency; below zero it is taken off.');

export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 22:00')
  .describe('By the clock of the service’s time zone.');
