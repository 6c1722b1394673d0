import { z } from 'zod';
import { DELIVERY_STATES } from '../../../libs/deliveries/delivery-machine.js';
import { SUBSTITUTIONS } from '../../../libs/orders/order-request.js';
import { WARNINGS } from '../../../libs/orders/order-warnings.js';
import { dropPolicy, overruled, reading } from '../openapi/drop-policy.js';
import { lineFacts, shortLine } from '../openapi/lines.js';
import { instant } from '../openapi/terms.js';

/** The shapes of answers about orders, for the OpenAPI document. */

export const orderAnswer = z
  .object({
    id: z.uuid(),
    externalId: z.string(),
    state: z.enum(DELIVERY_STATES),
    deliveryId: z.uuid(),
    zoneId: z.string(),
    dropPolicy,
    overruled: overruled.optional(),
    warnings: z
      .array(z.object({ code: z.enum(WARNINGS), field: z.string(), message: z.string() }))
      .optional()
      .describe('What is doubtful about the order, which is accepted all the same.'),
    reading,
    trackingUrl: z.string(),
  })
  .meta({ title: 'OrderAnswer' });

export const orderBatchAnswer = z
  .object({
    results: z.array(
      z.object({
        status: z.int(),
        order: orderAnswer.optional(),
        problem: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  })
  .meta({ title: 'OrderBatchAnswer' });

const orderView = orderAnswer.extend({
  storeId: z.string(),
  dropoff: z
    .record(z.string(), z.unknown())
    .describe(
      'As it was posted, but for codes of gates and doors; only the compound once the resident was erased.',
    ),
  residentDataErasedAt: instant
    .nullable()
    .describe('Since when nothing tells whose order it was: so many days after its end as its zone sets.'),
  substitution: z.enum(SUBSTITUTIONS),
  packedAt: instant.nullable(),
  readyAt: instant,
  promisedAt: instant,
  createdAt: instant,
});

export const orderPage = z
  .object({ orders: z.array(orderView), nextCursor: z.string().optional() })
  .meta({ title: 'OrderPage' });

export const wholeOrder = orderView
  .extend({
    lines: z.array(lineFacts),
    shortLines: z.array(shortLine).describe('What the shelf could not serve, and what became of it.'),
    history: z.array(
      z.object({
        event: z.string(),
        state: z.string(),
        actor: z.string().describe('What kind of party did it.'),
        reason: z
          .string()
          .nullable()
          .describe('A code, as `declined` or `held_by_ops`; of a change of goods, the articles.'),
        at: instant.describe('When it was done: by the time of the rider’s phone where that is plausible.'),
        receivedAt: instant.nullable().describe('When we heard of it, where that was later.'),
      }),
    ),
  })
  .meta({ title: 'WholeOrder' });
