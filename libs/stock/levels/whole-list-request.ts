import { z } from 'zod';
import { moment } from '../../platform/http/moment.js';
import { levelUpdateRequest } from '../level-update.js';

/** All that a store has. Empty, it is a fault of the sender: no store has nothing. */
export const wholeListRequest = z
  .object({
    asOf: moment.describe('When it was so, unless a level says otherwise.'),
    absent: z
      .enum(['keep', 'zero'])
      .default('keep')
      .describe(
        'What becomes of articles that are not in it and were not counted later: `zero` sets them to 0.',
      ),
    levels: z.array(levelUpdateRequest).min(1).max(50_000),
  })
  .meta({ title: 'WholeStockList' });
export type WholeListRequest = z.infer<typeof wholeListRequest>;
