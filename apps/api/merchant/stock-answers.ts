import { z } from 'zod';
import { TEMPERATURES } from '../../../libs/stock/level-update.js';
import { bilingualName, instant } from '../openapi/terms.js';

/** The shapes of answers about stock, for the OpenAPI document. */

export const stockLevels = z
  .array(
    z.object({
      sku: z.string(),
      name: z.union([z.string(), bilingualName]).nullable(),
      temperature: z.enum(TEMPERATURES),
      ageRestricted: z.boolean(),
      onHand: z.int(),
      reserved: z.int(),
      available: z.int(),
      asOf: instant,
    }),
  )
  .meta({ title: 'StockLevels' });

export const stockChanges = z
  .object({ changed: z.array(z.object({ sku: z.string(), onHand: z.int() })) })
  .meta({ title: 'StockChanges' });

export const stockRuns = z
  .array(
    z.object({
      id: z.uuid(),
      startedAt: instant,
      endedAt: instant.nullable(),
      outcome: z.enum(['running', 'done', 'failed']),
      rowsSeen: z.int(),
      rowsChanged: z.int(),
      rowsRefused: z.int(),
      refusals: z.array(z.object({ row: z.int(), reason: z.string() })),
      error: z.string().nullable(),
    }),
  )
  .meta({ title: 'StockRuns' });
