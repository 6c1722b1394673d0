import { z } from 'zod';
import type { AnswerOf } from '../../platform/http/answer.js';

const LINE_STATES = ['to_pick', 'asked', 'picked', 'substituted', 'cut', 'released'] as const;

/** What became of one line of an order. All numbers are units. */
export const lineFacts = z.object({
  sku: z.string(),
  quantity: z.int().describe('As ordered, or as taken for another line.'),
  state: z.enum(LINE_STATES),
  toPick: z.int().describe('Still to be put into the bag.'),
  picked: z.int().describe('In the bag, wherever that is.'),
  asked: z.int().describe('Ran short; the resident is asked what to take.'),
  substituted: z.int().describe('Ran short; the resident gets something else.'),
  cut: z.int().describe('Ran short; the resident gets nothing for it.'),
  insteadOf: z.string().nullable().describe('The article this one was taken for.'),
});
export type LineFacts = AnswerOf<typeof lineFacts>;

/** For SQL: the columns of {@link LineFacts}, of `line` (order_lines) with SHORT_OF_LINE. */
export const LINE_FACTS = `line.sku, line.quantity, line.held AS "toPick",
  line.picked + line.gone + line.back AS picked, short.asked, short.substituted, short.cut,
  line.instead_of AS "insteadOf", CASE WHEN short.asked > 0 THEN 'asked' WHEN line.held > 0 THEN 'to_pick'
    WHEN line.picked + line.gone + line.back > 0 THEN 'picked' WHEN short.substituted > 0 THEN 'substituted'
    WHEN short.cut > 0 THEN 'cut' ELSE 'released' END AS state`;

/** Uses short_lines_of_order. */
export const SHORT_OF_LINE = `CROSS JOIN LATERAL (
  SELECT coalesce(sum(s.quantity) FILTER (WHERE s.state = 'asked'), 0)::int AS asked,
    coalesce(sum(s.taken_quantity), 0)::int AS substituted,
    coalesce(sum(s.quantity - coalesce(s.taken_quantity, 0)) FILTER (WHERE s.state <> 'asked'), 0)::int AS cut
  FROM short_lines s WHERE s.order_id = line.order_id AND s.sku = line.sku) AS short`;
