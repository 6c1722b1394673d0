import { z } from 'zod';
import { CHANGED_PARTS } from '../../deliveries/changed-part.js';
import type { AnswerOf } from '../../platform/http/answer.js';
import { wholeOrder } from '../order-answer.js';

export const orderChangeAnswer = wholeOrder
  .extend({
    changed: z
      .array(z.enum(CHANGED_PARTS))
      .describe('Which parts of the order are others now; none where it stood so already.'),
  })
  .meta({ title: 'OrderChangeAnswer' });
export type OrderChangeAnswer = AnswerOf<typeof orderChangeAnswer>;
