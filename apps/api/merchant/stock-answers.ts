import { z } from 'zod';
import { TEMPERATURES } from '../../../libs/stock/level-update.js';
import { LEDGER_CAUSES } from '../../../libs/stock/levels/level-history.js';
import { bilingualName, instant } from '../openapi/terms.js';

/** The shapes of answers about stock, for the OpenAPI document. */

export const stockLevels = z
  .array(
    z.object({
      sku: z.string(),
      name: z.union([z.string(), bilingualName]).nullable(),
      temperature: z.enum(TEMPERATURES),
      ageRestricted: z.boolean(),
      category: z.string().nullable(),
      price: z.int().nullable().describe('In hundredths of your currency.'),
      onHand: z.int(),
      reserved: z.int(),
      picked: z.int().describe('In packed bags in the store: no longer on hand, not yet gone.'),
      safetyStock: z.int(),
      available: z.int().describe('On hand less reserved and safety stock.'),
      asOf: instant,
    }),
  )
  .meta({ title: 'StockLevels' });

const changed = z.array(z.object({ sku: z.string(), onHand: z.int() }));
export const stockChanges = z.object({ changed }).meta({ title: 'StockChanges' });
export const movedStock = z
  .object({ changed, known: z.int().describe('Movements that had been told before.') })
  .meta({ title: 'MovedStock' });

export const stockLedger = z
  .object({
    entries: z.array(
      z.object({
        at: instant.describe('When it was so; entries are in the order in which we heard of it.'),
        cause: z.enum(LEDGER_CAUSES),
        change: z.int().describe('Of on hand.'),
        onHand: z.int().describe('After it.'),
        orderId: z.uuid().nullable(),
        runId: z.uuid().nullable(),
        reference: z.string().nullable(),
      }),
    ),
    next: z.string().nullable().describe('The cursor of the next page.'),
  })
  .meta({ title: 'StockLedger' });

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
