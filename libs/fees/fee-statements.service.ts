import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../geo/units.js';
import { Merchants } from '../merchants/merchants.service.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { spanOfMonth } from '../platform/clock/local-time.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import { referenceTaken } from '../platform/http/dated-terms.js';
import { monthOrThis } from '../platform/http/days.js';
import { invalid, notFound } from '../platform/http/problem.js';
import { bookFeeCorrection } from './charge.js';
import type { FEE_CAUSES, FeeCorrectionAnswer, FeeStatement } from './fee-answers.js';
import { feeCorrectionOf, feeEntriesOf, feeTotalsOf } from './read-fees.js';

export interface StatementAsked {
  readonly month?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface FeeCorrection {
  readonly amount: number;
  readonly cause: (typeof FEE_CAUSES)[number];
  readonly reference: string;
  readonly orderId?: string;
}

/** What merchants are charged, as it was booked, and what ops puts right of it. */
@Injectable()
export class FeeStatements {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly merchants: Merchants,
  ) {}

  /** A page of a month, with the sums of all of it. */
  async of(
    merchantId: string,
    { month: asked, cursor, limit }: StatementAsked,
    now: EpochMs,
  ): Promise<FeeStatement> {
    if (!this.merchants.merchant(merchantId)) throw notFound('merchant');
    const { timeZone, currency } = this.config;
    const month = monthOrThis(asked, now, timeZone);
    const span = spanOfMonth(month, timeZone);
    const sql = this.database.manager;
    const { deliveries, fees, corrections } = await feeTotalsOf(sql, merchantId, span);
    const found = await feeEntriesOf(sql, merchantId, span, { after: cursor, limit: limit + 1 });
    const entries = found.slice(0, limit);
    return {
      ...{ merchantId, month, currency, deliveries, fees, corrections, amount: fees + corrections, entries },
      ...(found.length > limit && { nextCursor: entries.at(-1)?.id }),
    };
  }

  /** An entry of its own. A reference counts once: repeated, it answers as the first time. */
  async correct(merchantId: string, correction: FeeCorrection, act: Act): Promise<FeeCorrectionAnswer> {
    if (!this.merchants.merchant(merchantId)) throw notFound('merchant');
    return inTransaction(this.database.manager, async (tx) => {
      const { orderId, amount, cause, reference } = correction;
      const externalId = orderId === undefined ? undefined : await numberOf(tx, merchantId, orderId);
      const isNew = await bookFeeCorrection(tx, { ...correction, merchantId, externalId, at: act.now });
      const booked = await feeCorrectionOf(tx, merchantId, reference);
      if (!booked || booked.amount !== amount || booked.cause !== cause || booked.orderId !== orderId)
        throw referenceTaken();
      const detail = { amount, cause, reference, ...(orderId && { orderId }) };
      if (isNew) await writeAudit(tx, { ...act, action: 'correct_fee', target: merchantId, detail });
      return booked;
    });
  }
}

async function numberOf(sql: Sql, merchantId: string, orderId: string): Promise<string> {
  const found = await row<{ externalId: string }>(
    sql,
    'SELECT external_id AS "externalId" FROM orders WHERE id = $1 AND merchant_id = $2',
    [orderId, merchantId],
  );
  if (!found) throw invalid([{ field: 'orderId', message: 'is no order of this merchant' }]);
  return found.externalId;
}
