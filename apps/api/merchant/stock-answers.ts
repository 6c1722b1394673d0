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

export const stockRun = z
  .object({
    id: z.uuid(),
    kind: z.enum(['pull', 'push', 'webhook', 'upload', 'message']),
    startedAt: instant,
    endedAt: instant.nullable(),
    outcome: z.enum(['running', 'done', 'failed']),
    rowsSeen: z.int(),
    rowsChanged: z.int(),
    rowsRefused: z.int(),
    refusals: z
      .array(z.object({ row: z.int().optional(), sku: z.string().optional(), reason: z.string() }))
      .describe('The first of them.'),
    lagSeconds: z.number().nullable().describe('How far the list was behind.'),
    driftLevels: z.int().describe('Levels that our number was off before.'),
    driftUnits: z.int().describe('By how many units, added up.'),
    error: z.string().nullable().describe('Why it failed; or what is wrong with a list that is done.'),
  })
  .meta({ title: 'StockRun' });

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
    breaker: z.enum(['closed', 'open', 'half_open']).describe('Open: the system is left alone for a while.'),
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
