import { z } from 'zod';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { breakerState } from '../stock-sync/lease/breaker-state.js';
import { stockRun } from '../stock-sync/run/run-answer.js';

/** A store's source as ops sees it. */
const stockSource = z.object({
  sourceId: z.uuid(),
  storeId: z.string(),
  merchantId: z.string(),
  adapter: z.string(),
  everySeconds: z.int(),
  pushes: z.boolean(),
  syncing: z.boolean(),
  syncedAt: instant.nullable(),
  failures: z.int().describe('In a row.'),
  breaker: breakerState,
  leftAloneUntil: instant.nullable(),
  pendingPushes: z.int().describe('Articles whose change the system has not been told of.'),
  openCalls: z.int().describe('Its calls that are not worked in.'),
  lastRun: stockRun.nullable(),
});
export type StockSourceReading = AnswerOf<typeof stockSource>;

export const stockAnswer = z
  .object({ sources: z.array(stockSource).describe('Those in trouble first.') })
  .meta({ title: 'StockBoard' });
export type StockBoardAnswer = AnswerOf<typeof stockAnswer>;
