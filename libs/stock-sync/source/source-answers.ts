import { z } from 'zod';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { ABSENT } from '../../stock/levels/whole-list-request.js';
import { breakerState } from '../lease/breaker-state.js';

/** A source as it may be shown: all but the credentials. */
export const stockSource = z
  .object({
    id: z.uuid(),
    adapter: z.string(),
    settings: z.record(z.string(), z.unknown()),
    hasCredentials: z.boolean().describe('They are never shown.'),
    everySeconds: z.int(),
    pushes: z.boolean(),
    absent: z.enum(ABSENT),
    hookUrl: z.url().nullable().describe('Where the system’s webhooks go.'),
    syncedAt: instant.nullable(),
    failures: z.int().describe('In a row.'),
    breaker: breakerState,
    leftAloneUntil: instant.nullable(),
  })
  .meta({ title: 'StockSource' });
export type SourceView = AnswerOf<typeof stockSource>;

export const stockSourceId = z.object({ id: z.uuid() }).meta({ title: 'StockSourceAnswer' });
export type StockSourceId = AnswerOf<typeof stockSourceId>;

export const stockWanted = z
  .object({ sourceId: z.uuid(), wantedAt: instant })
  .meta({ title: 'StockSyncWanted' });
export type StockWanted = AnswerOf<typeof stockWanted>;
