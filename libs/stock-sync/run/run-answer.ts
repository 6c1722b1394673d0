import { z } from 'zod';
import { instant, type AnswerOf } from '../../platform/http/answer.js';

const RUN_KINDS = ['pull', 'push', 'webhook', 'upload', 'message'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** A row that was not taken over, and why. Rows of a list count from 1; a change told to a shop has none. */
const refusal = z.object({ row: z.int().optional(), sku: z.string().optional(), reason: z.string() });
export type Refusal = AnswerOf<typeof refusal>;

/** The record of a run, as merchant and ops see it. */
export const stockRun = z
  .object({
    id: z.uuid(),
    kind: z.enum(RUN_KINDS),
    startedAt: instant,
    endedAt: instant.nullable(),
    outcome: z.enum(['running', 'done', 'failed']),
    rowsSeen: z.int(),
    rowsChanged: z.int(),
    rowsRefused: z.int(),
    refusals: z.array(refusal).describe('The first of them.'),
    rowsRemarked: z.int().describe('Rows that count, though another of their columns was not understood.'),
    remarks: z.array(refusal).describe('The first of them.'),
    lagSeconds: z.number().nullable().describe('How far the list was behind.'),
    driftLevels: z.int().describe('Levels that our number was off before.'),
    driftUnits: z.int().describe('By how many units, added up.'),
    error: z.string().nullable().describe('Why it failed; or what is wrong with a list that is done.'),
  })
  .meta({ title: 'StockRun' });
export type StockRun = AnswerOf<typeof stockRun>;

export const stockRuns = z.array(stockRun).meta({ title: 'StockRuns' });
