import { z } from 'zod';
import { moment } from '../../platform/http/moment.js';
import { MOST_ON_HAND, notAhead } from '../level-update.js';
import { sku } from '../sku.js';
import type { Movement } from './movements.js';
import type { EpochMs } from '../../geo/units.js';

const movementRequest = z
  .object({
    sku,
    change: z
      .number()
      .int()
      .min(-MOST_ON_HAND)
      .max(MOST_ON_HAND)
      .refine((change) => change !== 0, 'must not be 0')
      .describe('Units: below zero where they left the shelf.'),
    reference: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .describe('Your own name for it, such as a receipt: of an article, the same again counts once.'),
    at: moment.optional().describe('When it was; now, if not given.'),
  })
  .meta({ title: 'StockMovement' });
export type MovementRequest = z.infer<typeof movementRequest>;

export const movementsRequest = z.array(movementRequest).min(1).max(5_000);

export const toMovement = ({ at, ...request }: MovementRequest, now: EpochMs): Movement => ({
  ...request,
  at: notAhead(at, now),
});
