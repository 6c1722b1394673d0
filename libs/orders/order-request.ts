import { z } from 'zod';
import { readPhoneNumber } from '../contact/phone-number.js';
import { locationSchema } from '../places/location-schema.js';
import { moment } from '../platform/http/moment.js';
import { seenText } from '../platform/http/seen-text.js';
import { sku } from '../stock/sku.js';

/** What the resident wants where an article has run out. */
export const SUBSTITUTIONS = ['ask', 'similar', 'none'] as const;
export type Substitution = (typeof SUBSTITUTIONS)[number];

/** One order as a merchant posts it: this schema makes its validation, its type and its OpenAPI. */
export const orderRequest = z
  .object({
    externalId: seenText(100).describe("The merchant's own number; unique per merchant."),
    storeId: seenText(100),
    lines: z
      .array(z.object({ sku, quantity: z.number().int().min(1).max(1_000) }))
      .min(1)
      .max(200),
    dropoff: z
      .object({
        compoundId: seenText(100).optional(),
        address: seenText(300).optional(),
        building: seenText(50),
        unit: seenText(50).optional(),
        floor: seenText(20).optional(),
        room: seenText(50).optional(),
        contact: z.object({
          name: seenText(100),
          phone: z
            .string()
            .trim()
            .max(60)
            .refine((phone) => readPhoneNumber(phone) !== undefined, 'must be one phone number')
            .describe(
              'As people and platforms write it: with an extension (,1234 or 转1234), brackets, +86.',
            ),
          email: z.email().max(254).optional().describe('For notices by mail.'),
          language: z.enum(['zh', 'en']).optional().describe('Of notices; absent: by the number’s country.'),
        }),
        note: z.string().max(2_000).optional().describe('The drop-off note, as the resident wrote it.'),
        location: locationSchema.optional(),
      })
      .refine(({ compoundId, address }) => Boolean(compoundId) || Boolean(address), {
        path: ['compoundId'],
        message: 'give compoundId or address',
      })
      .refine(({ compoundId, location: place }) => Boolean(compoundId) || Boolean(place), {
        path: ['location'],
        message: 'is needed where no compoundId is given',
      }),
    window: z
      .object({ earliest: moment.optional(), latest: moment.optional() })
      .refine(({ earliest, latest }) => !earliest || !latest || Date.parse(earliest) < Date.parse(latest), {
        path: ['latest'],
        message: 'must be later than earliest',
      })
      .optional(),
    substitution: z
      .enum(SUBSTITUTIONS)
      .optional()
      .describe(
        'Where an article has run out: ask the resident (the default), take something like it, or nothing.',
      ),
    readyAt: moment
      .optional()
      .describe('When the store has it packed, if it knows, before window.latest; else its usual time.'),
  })
  .refine(
    ({ window, readyAt }) => !window?.latest || !readyAt || Date.parse(readyAt) < Date.parse(window.latest),
    { path: ['readyAt'], message: 'must be before window.latest' },
  )
  .meta({ title: 'OrderRequest' });
export type OrderRequest = z.infer<typeof orderRequest>;

/** Orders in a batch are judged one by one, so that a bad one does not refuse the rest. */
export const orderBatchRequest = z
  .object({ orders: z.array(z.unknown()).min(1).max(500) })
  .meta({ title: 'OrderBatchRequest' });

export const idempotencyKey = z.string().trim().min(1).max(200);
