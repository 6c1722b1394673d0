import { z } from 'zod';
import { DELIVERY_STATES } from '../deliveries/delivery-machine.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';

const orderRef = z.object({ orderId: z.uuid(), deliveryId: z.uuid() });

export const eraseAnswer = z
  .object({
    erased: z.array(orderRef),
    /** Whoever brings the bag has to find the door: whatever their zone keeps, these go when they end. */
    atTheirEnd: z
      .array(orderRef.extend({ state: z.enum(DELIVERY_STATES) }))
      .describe('Under way: erased when they end.'),
    mentions: z.int().describe('Notes and messages of other people that had the number in them.'),
  })
  .meta({ title: 'EraseResidentAnswer' });
export type EraseAnswer = AnswerOf<typeof eraseAnswer>;

const anything = z.record(z.string(), z.unknown());

/** All that is kept of one order's resident. */
const exportedOrder = z.object({
  orderId: z.uuid(),
  externalId: z.string(),
  merchantId: z.string(),
  storeId: z.string(),
  deliveryId: z.uuid(),
  state: z.enum(DELIVERY_STATES),
  createdAt: instant,
  dropoff: anything,
  accessCode: z.string().nullable(),
  residentNote: z.string().nullable(),
  residentWishes: anything,
  dropPolicy: anything,
  lines: z.array(z.object({ sku: z.string(), quantity: z.int() })),
  messages: z.array(z.object({ sender: z.string(), text: z.string(), at: instant })),
  history: z.array(z.object({ event: z.string(), state: z.string(), at: instant })),
  proofs: z.array(
    z.object({
      place: z.string(),
      lat: z.number().nullable(),
      lng: z.number().nullable(),
      at: instant,
      hasPhoto: z.boolean().describe('At `GET /v1/ops/deliveries/{id}/photo`.'),
    }),
  ),
  incidents: z
    .array(z.object({ kind: z.string(), text: z.string().nullable(), at: instant, hasPhoto: z.boolean() }))
    .describe('What carriers reported on the way.'),
  remarks: z
    .array(z.object({ action: z.string(), reason: z.string(), at: instant }))
    .describe('What ops and carriers wrote of it.'),
});
export type ExportedOrder = AnswerOf<typeof exportedOrder>;

export const exportAnswer = z
  .object({ orders: z.array(exportedOrder), nextCursor: z.uuid().optional() })
  .meta({ title: 'ExportResidentAnswer' });
export type ExportAnswer = AnswerOf<typeof exportAnswer>;
