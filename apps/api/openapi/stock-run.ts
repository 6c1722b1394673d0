import { z } from 'zod';
import { instant } from './terms.js';

/** What merchant and ops both see of a store's syncs. */

const rowReasons = z.array(
  z.object({ row: z.int().optional(), sku: z.string().optional(), reason: z.string() }),
);

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
    refusals: rowReasons.describe('The first of them.'),
    rowsRemarked: z.int().describe('Rows that count, though another of their columns was not understood.'),
    remarks: rowReasons.describe('The first of them.'),
    lagSeconds: z.number().nullable().describe('How far the list was behind.'),
    driftLevels: z.int().describe('Levels that our number was off before.'),
    driftUnits: z.int().describe('By how many units, added up.'),
    error: z.string().nullable().describe('Why it failed; or what is wrong with a list that is done.'),
  })
  .meta({ title: 'StockRun' });

export const breakerState = z
  .enum(['closed', 'open', 'half_open'])
  .describe('Open: the system has failed so often that it is left alone for a while.');
