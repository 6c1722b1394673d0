import { z } from 'zod';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { currency, hundredths } from '../platform/http/money.js';
import { fee } from './fee-answer.js';
import { feeRates } from './fee-rates.js';

/** Why a correction is made. */
export const FEE_CAUSES = ['late', 'damaged', 'not_delivered', 'agreed', 'mistake', 'other'] as const;

export const feeTable = z
  .object({
    id: z.uuid(),
    merchantId: z.string().nullable(),
    zoneId: z.string().nullable(),
    startsAt: instant.describe('It holds for orders that are accepted from then on.'),
    inForce: z.boolean(),
    rates: feeRates.nullable().describe('null: none from then on.'),
  })
  .meta({ title: 'FeeTable' });
export type FeeTableAnswer = AnswerOf<typeof feeTable>;

export const feeTables = z.object({ tables: z.array(feeTable) }).meta({ title: 'FeeTables' });
export type FeeTablesAnswer = AnswerOf<typeof feeTables>;

const entry = z.object({
  id: z.uuid(),
  kind: z.enum(['delivery', 'correction']),
  at: instant.describe('Of a delivery: when it was picked up.'),
  orderId: z.uuid().optional(),
  externalId: z.string().optional(),
  amount: hundredths,
  fee: fee.optional(),
  cause: z.enum(FEE_CAUSES).optional(),
  reference: z.string().optional(),
});

/** What a merchant is charged for a month. */
export const feeStatement = z
  .object({
    merchantId: z.string(),
    month: z.string(),
    currency,
    deliveries: z.int(),
    fees: hundredths,
    corrections: hundredths,
    amount: hundredths.describe('Fees and corrections of the whole month, whatever page this is.'),
    entries: z.array(entry).describe('Oldest first; none is ever changed.'),
    nextCursor: z.string().optional(),
  })
  .meta({ title: 'FeeStatement' });
export type FeeStatement = AnswerOf<typeof feeStatement>;

export const feeCorrection = z
  .object({
    id: z.uuid(),
    merchantId: z.string(),
    at: instant,
    orderId: z.uuid().optional(),
    externalId: z.string().optional(),
    amount: hundredths,
    cause: z.enum(FEE_CAUSES),
    reference: z.string(),
  })
  .meta({ title: 'FeeCorrection' });
export type FeeCorrectionAnswer = AnswerOf<typeof feeCorrection>;
