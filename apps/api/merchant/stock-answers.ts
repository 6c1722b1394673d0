import { z } from 'zod';
import { TEMPERATURES } from '../../../libs/stock/level-update.js';
import { LEDGER_CAUSES } from '../../../libs/stock/levels/level-history.js';
import { breakerState, stockRun } from '../openapi/stock-run.js';
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
export const replacedStock = z
  .object({
    changed,
    remark: z
      .string()
      .optional()
      .describe(
        'Why nothing was set to 0 though `absent` is `zero`: most of the list makes no sense for the store.',
      ),
  })
  .meta({ title: 'ReplacedStock' });
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

export const stockRuns = z.array(stockRun).meta({ title: 'StockRuns' });

export const stockSource = z
  .object({
    id: z.uuid(),
    adapter: z.string(),
    settings: z.record(z.string(), z.unknown()),
    hasCredentials: z.boolean().describe('They are never shown.'),
    everySeconds: z.int(),
    pushes: z.boolean(),
    absent: z.enum(['keep', 'zero']),
    hookUrl: z.url().nullable().describe('Where the system’s webhooks go.'),
    syncedAt: instant.nullable(),
    failures: z.int().describe('In a row.'),
    breaker: breakerState,
    leftAloneUntil: instant.nullable(),
  })
  .meta({ title: 'StockSource' });

export const stockSourceId = z.object({ id: z.uuid() }).meta({ title: 'StockSourceAnswer' });

export const stockWanted = z
  .object({ sourceId: z.uuid(), wantedAt: instant })
  .meta({ title: 'StockSyncWanted' });

export const stockAdapters = z
  .array(
    z.object({
      name: z.string(),
      settings: z.record(z.string(), z.unknown()).describe('JSON Schema.'),
      credentials: z.record(z.string(), z.unknown()).nullable().describe('JSON Schema; null: takes none.'),
      opsOnly: z.array(z.string()).describe('Settings that only ops may give.'),
      pushes: z.boolean().describe('Whether it can be told what orders take.'),
      webhooks: z.boolean(),
    }),
  )
  .meta({ title: 'StockAdapters' });
