import { z } from 'zod';
import { TEMPERATURES } from '../dispatch/round.js';
import { moment } from '../platform/http/moment.js';
import { isText } from '../platform/text/kept-text.js';
import { sku } from './sku.js';
import { epochMs, type EpochMs } from '../geo/units.js';

/** More of one article than any store holds: a number above it is a mistake at the sender. */
export const MOST_ON_HAND = 1_000_000;

export const LONGEST_NAME = 200;
const text = (most: number) => z.string().max(most).refine(isText, 'holds a character that is no text');
const bilingual = z.union([text(LONGEST_NAME), z.object({ zh: text(LONGEST_NAME), en: text(LONGEST_NAME) })]);
const quantity = z.number().int().min(0).max(MOST_ON_HAND);

/** One level as a merchant tells it. What is left out stays as it was. */
export const levelUpdateRequest = z
  .object({
    sku,
    onHand: quantity,
    name: bilingual.optional(),
    temperature: z.enum(TEMPERATURES).optional(),
    weightGrams: z.number().int().min(1).max(1_000_000).optional(),
    ageRestricted: z.boolean().optional().describe('Sold to adults only: handed over, two metres apart.'),
    safetyStock: quantity.optional().describe('Never sold by us: what a count may be wrong by.'),
    category: text(100).trim().min(1).optional().describe('Substitutes are of the same.'),
    price: z
      .number()
      .int()
      .min(0)
      .max(100_000_000)
      .optional()
      .describe('In hundredths of your currency, such as fen.'),
    asOf: moment.optional().describe('When it was so; now, if not given.'),
  })
  .meta({ title: 'StockLevelUpdate' });
export type LevelUpdateRequest = z.infer<typeof levelUpdateRequest>;

export const stockUpdateRequest = z.array(levelUpdateRequest).min(1).max(5_000);

/** A level as it is applied: `asOf` in epoch milliseconds. */
export interface LevelUpdate extends Omit<LevelUpdateRequest, 'asOf'> {
  readonly asOf?: EpochMs;
}

/**
 * A clock that runs ahead at the sender must not lock out the truth to come: a time in the future counts as
 * now.
 */
export const notAhead = (told: string | undefined, now: EpochMs): EpochMs =>
  told ? epochMs(Math.min(Date.parse(told), now)) : now;

export const toLevelUpdate = ({ asOf, ...request }: LevelUpdateRequest, now: EpochMs): LevelUpdate => ({
  ...request,
  asOf: notAhead(asOf, now),
});
