import { z } from 'zod';
import { TEMPERATURES } from '../dispatch/round.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { articleName } from './lines/short-line.js';

export const stockLevels = z
  .array(
    z.object({
      sku: z.string(),
      name: articleName,
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
export type StockLevelsAnswer = AnswerOf<typeof stockLevels>;

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

/** Why a level changed. */
const LEDGER_CAUSES = [
  'counted',
  'absent',
  'delta',
  'picked',
  'put_back',
  'short',
  'returned',
  'written_off',
  'removed',
] as const;

const ledgerEntry = z.object({
  at: instant.describe('When it was so; entries are in the order in which we heard of it.'),
  cause: z.enum(LEDGER_CAUSES),
  change: z.int().describe('Of on hand.'),
  onHand: z.int().describe('After it.'),
  orderId: z.uuid().nullable(),
  runId: z.uuid().nullable(),
  reference: z.string().nullable(),
});
export type LedgerEntry = AnswerOf<typeof ledgerEntry>;

export const stockLedger = z
  .object({
    entries: z.array(ledgerEntry),
    next: z.string().nullable().describe('The cursor of the next page.'),
  })
  .meta({ title: 'StockLedger' });
export type LedgerPage = AnswerOf<typeof stockLedger>;
