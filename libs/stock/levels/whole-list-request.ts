import { z } from 'zod';
import { moment } from '../../platform/http/moment.js';
import { validateInParts } from '../../platform/http/validate-in-parts.js';
import { levelUpdateRequest } from '../level-update.js';

const MOST_LEVELS = 50_000;

/**
 * What a whole list means for articles that are not in it: they stay as they are, or there are none of them.
 */
export const ABSENT = ['keep', 'zero'] as const;

/** All that a store has. Empty, it is a fault of the sender: no store has nothing. */
const wholeList = z
  .object({
    asOf: moment.describe('When it was so, unless a level says otherwise.'),
    absent: z
      .enum(ABSENT)
      .default('keep')
      .describe(
        'What becomes of articles that are not in it and were not counted later: `zero` sets them to 0.',
      ),
    levels: z.array(levelUpdateRequest).min(1).max(MOST_LEVELS),
  })
  .meta({ title: 'WholeStockList' });

export const wholeListRequest = validateInParts(wholeList, 'levels', MOST_LEVELS);
export type WholeListRequest = z.infer<typeof wholeListRequest>;
