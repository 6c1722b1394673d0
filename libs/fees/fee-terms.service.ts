import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../geo/units.js';
import { Merchants } from '../merchants/merchants.service.js';
import { Places } from '../places/places.service.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction } from '../platform/database/sql.js';
import { startOfTerms, startsAlready, termsInForce } from '../platform/http/dated-terms.js';
import { invalid, notFound } from '../platform/http/problem.js';
import { isUuid, newId } from '../platform/ids.js';
import type { FeeTable } from '../tariffs/fee-of.js';
import { earliestStart, inForceAt } from '../tariffs/in-force.js';
import type { FeeTableAnswer, FeeTablesAnswer } from './fee-answers.js';
import {
  deleteFeeTable,
  feeTablesOf,
  insertFeeTable,
  lockFeeTable,
  type DatedFeeTable,
  type FeeScope,
} from './fee-tables.js';
import { Fees } from './fees.service.js';

export interface NewFeeTable extends FeeScope {
  readonly startsAt?: string;
  readonly rates: FeeTable | null;
}

/** What ops sets: what deliveries cost a merchant, or all merchants in a zone, from a date on. */
@Injectable()
export class FeeTerms {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly merchants: Merchants,
    private readonly fees: Fees,
  ) {}

  async all(scope: FeeScope, now: EpochMs): Promise<FeeTablesAnswer> {
    const tables = await feeTablesOf(this.database.manager, scope);
    return { tables: tables.map((table) => toAnswer(table, tables, now)) };
  }

  async set({ merchantId, zoneId, startsAt, rates }: NewFeeTable, act: Act): Promise<FeeTableAnswer> {
    this.requireKnown({ merchantId, zoneId });
    const set = await inTransaction(this.database.manager, async (tx) => {
      const versions = await feeTablesOf(tx, { merchantId, zoneId });
      const start = startOfTerms(startsAt, earliestStart(versions, act.now), act.now);
      const table: DatedFeeTable = {
        ...{ id: newId(), merchantId: merchantId ?? null, zoneId: zoneId ?? null },
        ...{ startsAt: start, rates },
      };
      if (!(await insertFeeTable(tx, table))) throw startsAlready();
      await writeAudit(tx, { ...act, action: 'set_fee_table', target: table.id, detail: table });
      return toAnswer(table, [...versions, table], act.now);
    });
    await this.fees.announce();
    return set;
  }

  /** Takes a table back that has not begun to hold. */
  async withdraw(id: string, act: Act): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const table = isUuid(id) ? await lockFeeTable(tx, id) : undefined;
      if (!table) throw notFound('fee table');
      if (table.startsAt <= act.now) throw termsInForce();
      await deleteFeeTable(tx, id);
      await writeAudit(tx, { ...act, action: 'withdraw_fee_table', target: id, detail: table });
    });
    await this.fees.announce();
  }

  private requireKnown({ merchantId, zoneId }: FeeScope): void {
    if (merchantId !== undefined && !this.merchants.merchant(merchantId))
      throw invalid([{ field: 'merchantId', message: 'is no merchant' }]);
    if (zoneId !== undefined && !this.places.zone(zoneId))
      throw invalid([{ field: 'zoneId', message: 'is no zone' }]);
  }
}

function toAnswer(table: DatedFeeTable, all: readonly DatedFeeTable[], now: EpochMs): FeeTableAnswer {
  const { merchantId, zoneId } = table;
  const versions = all.filter((one) => one.merchantId === merchantId && one.zoneId === zoneId);
  const inForce = inForceAt(versions, now)?.id === table.id;
  return { ...table, startsAt: new Date(table.startsAt), inForce };
}
