import { z } from 'zod';
import type { EpochMs } from '../../geo/units.js';
import { dayOf, monthOf, spanOfDays, type Span } from '../clock/local-time.js';
import { invalid } from './problem.js';

/** Most days that one answer tells of. */
const MOST_DAYS = 92;
const DAY = 86_400_000;

const day = z
  .string()
  .refine((text) => /^20/.test(text) && z.iso.date().safeParse(text).success, {
    message: 'must be a day such as 2026-03-28, between the years 2000 and 2099',
  })
  .meta({ format: 'date' });

/** From a day to a day, in a query. */
export const daysQuery = z.object({
  from: day.optional().describe('The first day, in the service’s time zone; by default `to`.'),
  to: day.optional().describe(`The last day, at most ${MOST_DAYS} days in all; by default today.`),
});
export type DaysQuery = z.infer<typeof daysQuery>;

export const monthQuery = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-03')
    .optional()
    .describe('In the service’s time zone; by default this one.'),
});

export interface Days extends Span {
  readonly first: string;
  readonly last: string;
}

/** The days that are asked for. Refused where they run backwards or are too many. */
export function daysOf({ from, to }: DaysQuery, now: EpochMs, timeZone: string): Days {
  const last = to ?? dayOf(now, timeZone);
  const first = from ?? last;
  const span = spanOfDays(first, last, timeZone);
  if (first > last) throw invalid([{ field: 'to', message: 'must not be before from' }]);
  if (span.until - span.from > (MOST_DAYS + 0.5) * DAY)
    throw invalid([{ field: 'from', message: `must be at most ${MOST_DAYS} days before to` }]);
  return { first, last, ...span };
}

export const monthOrThis = (month: string | undefined, now: EpochMs, timeZone: string): string =>
  month ?? monthOf(now, timeZone);
