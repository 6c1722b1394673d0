import { z } from 'zod';
import type { Temperature } from '../dispatch/round.js';

export const TEMPERATURES = ['ambient', 'chilled', 'frozen', 'hot'] as const satisfies readonly Temperature[];

/** More of one article than any store holds: a number above it is a mistake at the sender. */
export const MOST_ON_HAND = 1_000_000;

const bilingual = z.union([
  z.string().max(200),
  z.object({ zh: z.string().max(200), en: z.string().max(200) }),
]);

/** One level as a merchant tells it. */
export const levelUpdateRequest = z
  .object({
    sku: z.string().trim().min(1).max(100),
    onHand: z.number().int().min(0).max(MOST_ON_HAND),
    name: bilingual.optional(),
    temperature: z.enum(TEMPERATURES).optional(),
    weightGrams: z.number().int().min(1).max(1_000_000).optional(),
    ageRestricted: z.boolean().optional().describe('Sold to adults only: handed over, two metres apart.'),
    asOf: z.iso.datetime({ offset: true }).optional().describe('When it was so; now, if not given.'),
  })
  .meta({ title: 'StockLevelUpdate' });
export type LevelUpdateRequest = z.infer<typeof levelUpdateRequest>;

export const stockUpdateRequest = z.array(levelUpdateRequest).min(1).max(5_000);

/** A level as it is applied: `asOf` in epoch milliseconds. */
export interface LevelUpdate extends Omit<LevelUpdateRequest, 'asOf'> {
  readonly asOf?: number;
}

/** A clock that runs ahead at the sender must not lock out the truth to come: a time in the future counts as now. */
export function toLevelUpdate({ asOf, ...request }: LevelUpdateRequest, now: number): LevelUpdate {
  return { ...request, asOf: asOf ? Math.min(Date.parse(asOf), now) : now };
}
