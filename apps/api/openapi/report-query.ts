import { z } from 'zod';

const day = z.iso
  .date('must be a day such as 2026-03-28')
  .refine((text) => /^20/.test(text), 'must lie between the years 2000 and 2099');

/** What all who read reports may say. */
export const reportQuery = z.object({
  from: day.optional().describe('The first day; by default six days before `to`.'),
  to: day.optional().describe('The last day, at most 92 days in all; by default today.'),
  cursor: z
    .string()
    .regex(/^20\d\d-\d\d-\d\d:[^\x00-\x1f\x7f]{0,100}$/, 'must be the nextCursor of a page before')
    .refine(
      (text) => z.iso.date().safeParse(text.slice(0, 10)).success,
      'must be the nextCursor of a page before',
    )
    .optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(1_000),
});

export const reportedId = z
  .string()
  .regex(/^[^\x00-\x1f\x7f]{1,100}$/, 'must be an id')
  .optional();
