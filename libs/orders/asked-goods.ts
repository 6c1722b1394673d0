import { z } from 'zod';
import { TEMPERATURES } from '../dispatch/round.js';
import { sku } from '../stock/sku.js';
import { MOST_GRAMS, type Packed } from './packing.js';

/** More than any carrier may be registered for. */
const MOST_BAGS = 200;

/** What is ordered of goods whose stock is kept here. */
export const askedLines = z
  .array(z.object({ sku, quantity: z.number().int().min(1).max(1_000) }))
  .min(1)
  .max(200)
  .describe('Of a store whose stock is kept here. In their place, `goods`.');

/** What a merchant whose stock is not kept here says of its bags. */
export const askedGoods = z
  .object({
    bags: z.number().int().min(1).max(MOST_BAGS),
    weightGrams: z.number().int().min(1).max(MOST_GRAMS).describe('Of all bags together.'),
    temperature: z.enum(TEMPERATURES).describe('The most delicate: it decides what the carrier needs.'),
    ageRestricted: z
      .boolean()
      .optional()
      .describe('For adults only: the bag is handed over in person, and never left.'),
    value: z.number().int().min(0).max(1_000_000_000).optional().describe('In hundredths.'),
  })
  .describe('In the place of `lines`: nothing is reserved and nothing is picked here.');
export type AskedGoods = z.infer<typeof askedGoods>;

/** As much of a request as tells what is to be carried. */
export interface Asked {
  readonly lines?: z.infer<typeof askedLines>;
  readonly goods?: AskedGoods;
}

/** For `refine`: one of the two, and not both. */
export const eitherLinesOrGoods = ({ lines, goods }: Asked): boolean => !lines !== !goods;
export const EITHER = { path: ['lines'], message: 'give either lines or goods' };

/** The lines, one a SKU. */
export function mergedLines({ lines = [] }: Asked): ReadonlyMap<string, number> {
  const merged = new Map<string, number>();
  for (const { sku: article, quantity } of lines) merged.set(article, (merged.get(article) ?? 0) + quantity);
  return merged;
}

/** Bags that the merchant has packed. */
export const packedGoods = ({
  bags,
  weightGrams,
  temperature,
  ageRestricted = false,
}: AskedGoods): Packed => ({ bags, weightGrams, temperature, ageRestricted });
