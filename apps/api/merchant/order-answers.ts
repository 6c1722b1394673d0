import { z } from 'zod';
import { DELIVERY_STATES } from '../../../libs/deliveries/delivery-machine.js';
import { dropPolicy } from '../openapi/drop-policy.js';

/** The shapes of answers about orders, for the OpenAPI document. */

const instant = z.string().meta({ format: 'date-time' });

const overruled = z.array(
  z.object({ rule: z.string(), wished: z.unknown(), decided: z.unknown(), by: z.string() }),
);

export const orderAnswer = z
  .object({
    id: z.uuid(),
    externalId: z.string(),
    state: z.enum(DELIVERY_STATES),
    deliveryId: z.uuid(),
    zoneId: z.string(),
    dropPolicy,
    overruled: overruled.optional().describe('Wishes that lost to a stronger rule.'),
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
  dropoff: z.record(z.string(), z.unknown()),
  readyAt: instant,
  promisedAt: instant,
  createdAt: instant,
});

export const orderPage = z
  .object({ orders: z.array(orderView), nextCursor: z.string().optional() })
  .meta({ title: 'OrderPage' });

export const wholeOrder = orderView
  .extend({
    lines: z.array(z.object({ sku: z.string(), quantity: z.int() })),
    history: z.array(
      z.object({
        event: z.string(),
        state: z.string(),
        actor: z.string(),
        reason: z.string().nullable(),
        at: instant,
      }),
    ),
  })
  .meta({ title: 'WholeOrder' });
