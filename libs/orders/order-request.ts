import { z } from 'zod';
import { phoneNumber } from '../platform/http/phone.js';
import { locationSchema } from '../places/location-schema.js';
import { moment } from '../platform/http/moment.js';
import { seenText } from '../platform/http/seen-text.js';
import { askedGoods, askedLines, EITHER, eitherLinesOrGoods } from './asked-goods.js';
import { metadata, tip } from './merchants-own.js';

/** What the resident wants where an article has run out. */
export const SUBSTITUTIONS = ['ask', 'similar', 'none'] as const;
export type Substitution = (typeof SUBSTITUTIONS)[number];

/** The door, as far as its way goes. */
const place = {
  compoundId: seenText(100).optional(),
  address: seenText(300).optional(),
  building: seenText(50),
  unit: seenText(50).optional(),
  floor: seenText(20).optional(),
  room: seenText(50).optional(),
};
const note = z.string().max(2_000).optional().describe('The drop-off note, as the resident wrote it.');
const location = locationSchema.optional();

const contact = z.object({
  name: seenText(100),
  phone: phoneNumber.describe(
    'As people and platforms write it: with an extension (,1234 or 转1234), brackets, +86.',
  ),
  email: z.email().max(254).optional().describe('For notices by mail.'),
  language: z.enum(['zh', 'en']).optional().describe('Of notices; absent: by the number’s country.'),
});

const isSomewhere = <Shape extends z.ZodObject>(schema: Shape) =>
  schema
    .refine(({ compoundId, address }) => Boolean(compoundId) || Boolean(address), {
      path: ['compoundId'],
      message: 'give compoundId or address',
    })
    .refine(({ compoundId, location: known }) => Boolean(compoundId) || Boolean(known), {
      path: ['location'],
      message: 'is needed where no compoundId is given',
    });

const dropoff = isSomewhere(z.object({ ...place, contact, note, location }));
/** As an order has it; who comes to the door need not be known yet. */
export const quotedDropoff = isSomewhere(z.object({ ...place, contact: contact.optional(), note, location }));

export const askedWindow = z
  .object({ earliest: moment.optional(), latest: moment.optional() })
  .refine(({ earliest, latest }) => !earliest || !latest || Date.parse(earliest) < Date.parse(latest), {
    path: ['latest'],
    message: 'must be later than earliest',
  });

export const readyAt = moment
  .optional()
  .describe('When the store has it packed, if it knows, before window.latest; else its usual time.');

interface Times {
  readonly window?: z.infer<typeof askedWindow>;
  readonly readyAt?: string;
}
/** For `refine`. */
export const readyInTime = ({ window, readyAt: ready }: Times): boolean =>
  !window?.latest || !ready || Date.parse(ready) < Date.parse(window.latest);
export const READY_IN_TIME = { path: ['readyAt'], message: 'must be before window.latest' };

/** One order as a merchant posts it: this schema makes its validation, its type and its OpenAPI. */
export const orderRequest = z
  .object({
    externalId: seenText(100).describe("The merchant's own number; unique per merchant."),
    storeId: seenText(100),
    lines: askedLines.optional(),
    goods: askedGoods.optional(),
    dropoff,
    window: askedWindow.optional(),
    substitution: z
      .enum(SUBSTITUTIONS)
      .optional()
      .describe(
        'Where an article has run out: ask the resident (the default), take something like it, or nothing.',
      ),
    readyAt,
    metadata: metadata.optional(),
    tip: tip.optional(),
    quoteId: z
      .uuid()
      .optional()
      .describe(
        'Of `POST /v1/quotes`: what was promised then binds. The store, the door and the window are the same.',
      ),
  })
  .refine(eitherLinesOrGoods, EITHER)
  .refine(readyInTime, READY_IN_TIME)
  .meta({ title: 'OrderRequest' });
export type OrderRequest = z.infer<typeof orderRequest>;

/** Orders in a batch are judged one by one, so that a bad one does not refuse the rest. */
export const orderBatchRequest = z
  .object({ orders: z.array(z.unknown()).min(1).max(500) })
  .meta({ title: 'OrderBatchRequest' });

export const idempotencyKey = z.string().trim().min(1).max(200);
