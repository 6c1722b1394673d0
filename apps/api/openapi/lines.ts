import { z } from 'zod';
import { LINE_STATES } from '../../../libs/stock/lines/line-facts.js';
import { SHORT_CAUSES, SHORT_STATES } from '../../../libs/stock/lines/short-line.js';
import { bilingualName, instant } from './terms.js';

/** What is told of an order's lines. */

export const articleName = z.union([z.string(), bilingualName]).nullable();

export const lineFacts = z.object({
  sku: z.string(),
  quantity: z.int().describe('As ordered, or as taken for another line.'),
  state: z.enum(LINE_STATES),
  toPick: z.int(),
  picked: z.int(),
  asked: z.int().describe('Ran short; the resident is asked what to take.'),
  substituted: z.int().describe('Ran short; the resident gets something else.'),
  cut: z.int().describe('Ran short; the resident gets nothing for it.'),
  insteadOf: z.string().nullable().describe('The article this one was taken for.'),
});

export const substituteOffer = z.object({
  sku: z.string(),
  name: articleName,
  price: z.int().describe('Charged a unit, in hundredths: never more than for the article ordered.'),
  quantity: z.int(),
});

export const shortLine = z.object({
  id: z.uuid(),
  sku: z.string(),
  name: articleName,
  quantity: z.int(),
  cause: z.enum(SHORT_CAUSES),
  state: z.enum(SHORT_STATES),
  offered: z.array(substituteOffer).describe('The best first.'),
  askedAt: instant,
  answerBy: instant,
  answeredAt: instant.nullable(),
  answeredBy: z.enum(['resident', 'nobody', 'wish']).nullable(),
  wantedSku: z.string().nullable(),
  takenSku: z.string().nullable(),
  takenQuantity: z.int().nullable(),
});
