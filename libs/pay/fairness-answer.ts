import { z } from 'zod';
import type { AnswerOf } from '../platform/http/answer.js';
import { currency, hundredths } from '../platform/http/money.js';

const row = z.object({
  day: z.string(),
  zoneId: z.string(),
  riders: z.int(),
  legs: z.int(),
  hours: z.number().describe('On shift, of all riders together.'),
  amount: hundredths.describe('Tips and corrections of the day included.'),
  perHour: z
    .object({
      mean: hundredths.describe('Of all pay over all hours.'),
      least: hundredths,
      p10: hundredths,
      p50: hundredths,
      p90: hundredths,
      most: hundredths,
    })
    .describe('Over riders: how far apart their pay per hour was.'),
});

/** How fairly a zone paid, day by day. */
export const fairness = z
  .object({ from: z.string(), to: z.string(), currency, rows: z.array(row) })
  .meta({ title: 'PayFairness' });
export type Fairness = AnswerOf<typeof fairness>;
