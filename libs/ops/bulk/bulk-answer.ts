import { z } from 'zod';
import type { AnswerOf } from '../../platform/http/answer.js';
import { problemDocument } from '../../platform/http/problem-document.js';

const result = z.object({
  deliveryId: z.string(),
  status: z
    .int()
    .nullable()
    .describe(
      '200: done, now or before; 503: not reached in time, repeat with the same key; null: a dry run.',
    ),
  problem: problemDocument.optional(),
});

export const bulkAnswer = z
  .object({
    dryRun: z.boolean(),
    done: z.int(),
    refused: z.int(),
    leftOver: z.int().describe('Further deliveries that the filter found.'),
    results: z.array(result).describe('In the order of `ids`; of a filter the oldest first.'),
  })
  .meta({ title: 'BulkAnswer' });
export type BulkAnswer = AnswerOf<typeof bulkAnswer>;
