import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../geo/units.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import { daysOf, type DaysQuery } from '../platform/http/days.js';
import { referenceTaken } from '../platform/http/dated-terms.js';
import { invalid, notFound, Problem } from '../platform/http/problem.js';
import { isUuid } from '../platform/ids.js';
import { sumOf } from '../tariffs/parts.js';
import { bookCorrection, correctionOf } from './ledger.js';
import type { PAY_CAUSES, PayCorrectionAnswer, PayStatement } from './pay-answers.js';
import { bookedOf, daysOfPay, rulesNamedBy } from './read-statement.js';

export interface PayCorrection {
  readonly amount: number;
  readonly cause: (typeof PAY_CAUSES)[number];
  readonly reference: string;
  readonly deliveryId?: string;
}

/** What riders earned, as the books have it, and what ops puts right in them. */
@Injectable()
export class PayStatements {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A rider's own; of a volunteer it is empty. */
  async of(carrierId: string, asked: DaysQuery, now: EpochMs): Promise<PayStatement> {
    const { timeZone, currency } = this.config;
    const days = daysOf(asked, now, timeZone);
    const sql = this.database.manager;
    const entries = await bookedOf(sql, carrierId, days, timeZone);
    return {
      ...{ carrierId, from: days.first, to: days.last, currency },
      legs: entries.filter(({ kind }) => kind === 'leg').length,
      amount: sumOf(entries),
      days: daysOfPay(entries),
      entries,
      rules: await rulesNamedBy(sql, entries),
    };
  }

  /** The same for ops: of a carrier that there is. */
  async forOps(carrierId: string, asked: DaysQuery, now: EpochMs): Promise<PayStatement> {
    await carrierOf(this.database.manager, carrierId);
    return this.of(carrierId, asked, now);
  }

  /** An entry of its own. A reference counts once: repeated, it answers as the first time. */
  async correct(carrierId: string, correction: PayCorrection, act: Act): Promise<PayCorrectionAnswer> {
    return inTransaction(this.database.manager, async (tx) => {
      const { kind, zoneId } = await carrierOf(tx, carrierId);
      if (kind !== 'rider') throw volunteersEarnNothing();
      const { deliveryId } = correction;
      if (deliveryId !== undefined) await requireDelivery(tx, carrierId, deliveryId);
      const id = await bookCorrection(tx, { ...correction, carrierId, zoneId, at: act.now });
      const booked = await correctionOf(tx, carrierId, correction.reference);
      if (!booked || !sameAs(booked, correction)) throw referenceTaken();
      const detail = { amount: correction.amount, cause: correction.cause, reference: correction.reference };
      if (id) await writeAudit(tx, { ...act, action: 'correct_pay', target: carrierId, detail });
      return booked;
    });
  }
}

const sameAs = (booked: PayCorrectionAnswer, asked: PayCorrection): boolean =>
  booked.amount === asked.amount && booked.cause === asked.cause && booked.deliveryId === asked.deliveryId;

async function carrierOf(sql: Sql, id: string): Promise<{ kind: string; zoneId: string }> {
  const found = await row<{ kind: string; zoneId: string }>(
    sql,
    'SELECT kind, zone_id AS "zoneId" FROM carriers WHERE id = $1',
    [id],
  );
  if (!found) throw notFound('carrier');
  return found;
}

async function requireDelivery(sql: Sql, carrierId: string, deliveryId: string): Promise<void> {
  const found =
    isUuid(deliveryId) &&
    (await row(sql, 'SELECT 1 FROM assignments WHERE delivery_id = $1 AND carrier_id = $2', [
      deliveryId,
      carrierId,
    ]));
  if (!found) throw invalid([{ field: 'deliveryId', message: 'is none that this rider had a part in' }]);
}

const volunteersEarnNothing = () =>
  new Problem(409, 'VOLUNTEERS_EARN_NOTHING', 'This is a volunteer: there is no pay to correct.');
