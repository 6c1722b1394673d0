import { z } from 'zod';
import { DELIVERY_STATES } from '../deliveries/delivery-machine.js';
import { toldCarrier } from '../deliveries/expected/told-carrier.js';
import { dropPolicy, overruled, reading } from '../deliveries/drop-policy-answer.js';
import { fee } from '../fees/fee-answer.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { problemDocument } from '../platform/http/problem-document.js';
import { lineFacts } from '../stock/lines/line-facts.js';
import { shortLine } from '../stock/lines/short-line.js';
import { askedGoods } from './asked-goods.js';
import { metadata } from './merchants-own.js';
import { SUBSTITUTIONS } from './order-request.js';

/** What can be doubtful about an order that is accepted all the same; the codes are stable. */
export const WARNINGS = ['UNKNOWN_BUILDING', 'UNKNOWN_UNIT', 'WINDOW_AGAINST_NOTE', 'CODE_ENDED'] as const;

/**
 * Told in the 201, so that a till can ask while its customer is still there. Holds nothing that the resident
 * wrote.
 */
export const orderWarning = z.object({
  code: z.enum(WARNINGS),
  field: z.string(),
  message: z.string(),
});
export type OrderWarning = AnswerOf<typeof orderWarning>;

export const promise = z
  .object({
    p50: instant.describe('By when half of such bags are there: what is to be expected.'),
    p90: instant.describe('By when nine of ten are.'),
  })
  .meta({ title: 'Promise' });

/** What a merchant is told of an accepted order. */
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
      .array(orderWarning)
      .optional()
      .describe('What is doubtful about the order, which is accepted all the same.'),
    reading,
    expectedAt: instant
      .nullable()
      .describe('When the bag is expected at its place; null where none is, as of one that is held.'),
    promise: promise.optional().describe('Of an order from before there were such, absent.'),
    fee: fee.optional(),
    trackingUrl: z.string(),
  })
  .meta({ title: 'OrderAnswer' });
export type OrderAnswer = AnswerOf<typeof orderAnswer>;

export const orderBatchAnswer = z
  .object({
    results: z.array(
      z.object({ status: z.int(), order: orderAnswer.optional(), problem: problemDocument.optional() }),
    ),
  })
  .meta({ title: 'OrderBatchAnswer' });
export type OrderBatchAnswer = AnswerOf<typeof orderBatchAnswer>;

/** An order as its merchant reads it back. */
const listedOrder = orderAnswer.extend({
  goods: askedGoods.nullable().describe('Where it was posted with goods in the place of lines.'),
  metadata: metadata.nullable(),
  tip: z.int().describe('In hundredths.'),
  quoteId: z.uuid().nullable(),
  carrier: toldCarrier.nullable().describe('Who brings the bag: only while it is under way.'),
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
  promisedAt: instant.describe(
    'What the service holds itself to: the end of the window, or else the p90, or what the zone promises.',
  ),
  createdAt: instant,
  attempt: z.int().describe('Which time it is brought: 1, unless it is a redelivery.'),
  redeliveryOf: z.uuid().nullable().describe('The order whose delivery failed before.'),
  redeliveredAs: z.uuid().nullable().describe('The order that it is brought by once more.'),
  revision: z.int().describe('Grows with each change of what you may change: the `ETag`.'),
});
export type ListedOrder = AnswerOf<typeof listedOrder>;

export const orderPage = z
  .object({ orders: z.array(listedOrder), nextCursor: z.string().optional() })
  .meta({ title: 'OrderPage' });
export type OrderPage = AnswerOf<typeof orderPage>;

const historyEntry = z.object({
  event: z.string(),
  state: z.enum(DELIVERY_STATES),
  actor: z.string().describe('What kind of party did it.'),
  reason: z
    .string()
    .nullable()
    .describe('A code, as `declined` or `held_by_ops`; of a change of goods, the articles.'),
  changed: z.array(z.string()).nullable().describe('Of a change of the order: which parts of it.'),
  at: instant.describe('When it was done: by the time of the rider’s phone where that is plausible.'),
  receivedAt: instant.nullable().describe('When we heard of it, where that was later.'),
});
export type HistoryEntry = AnswerOf<typeof historyEntry>;

export const wholeOrder = listedOrder
  .extend({
    lines: z.array(lineFacts),
    shortLines: z.array(shortLine).describe('What the shelf could not serve, and what became of it.'),
    history: z.array(historyEntry),
  })
  .meta({ title: 'WholeOrder' });
export type WholeOrder = AnswerOf<typeof wholeOrder>;
