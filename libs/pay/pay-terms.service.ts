import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Places } from '../places/places.service.js';
import type { EpochMs } from '../geo/units.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction } from '../platform/database/sql.js';
import { startOfTerms, startsAlready, termsInForce } from '../platform/http/dated-terms.js';
import { invalid, notFound } from '../platform/http/problem.js';
import { isUuid, newId } from '../platform/ids.js';
import { earliestStart, inForceAt } from '../tariffs/in-force.js';
import type { PayRates } from '../tariffs/pay-of.js';
import type { PayRulesAnswer, PayRuleAnswer } from './pay-answers.js';
import { deletePayRule, insertPayRule, lockPayRule, payRulesOf, type PayRule } from './pay-rules.js';

export interface NewPayRule {
  readonly zoneId: string;
  readonly startsAt?: string;
  readonly rates: PayRates | null;
}

/** What ops sets: what riders earn, zone by zone and from a date on. A rule in force is never changed. */
@Injectable()
export class PayTerms {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
  ) {}

  async all(zoneId: string | undefined, now: EpochMs): Promise<PayRulesAnswer> {
    const rules = await payRulesOf(this.database.manager, zoneId);
    return { rules: rules.map((rule) => toAnswer(rule, rules, now)) };
  }

  async set({ zoneId, startsAt, rates }: NewPayRule, act: Act): Promise<PayRuleAnswer> {
    if (!this.places.zone(zoneId)) throw invalid([{ field: 'zoneId', message: 'is no zone' }]);
    return inTransaction(this.database.manager, async (tx) => {
      const versions = await payRulesOf(tx, zoneId);
      const start = startOfTerms(startsAt, earliestStart(versions, act.now), act.now);
      const rule: PayRule = { id: newId(), zoneId, startsAt: start, rates };
      if (!(await insertPayRule(tx, rule))) throw startsAlready();
      await writeAudit(tx, { ...act, action: 'set_pay_rule', target: rule.id, detail: rule });
      return toAnswer(rule, [...versions, rule], act.now);
    });
  }

  /** Takes a rule back that has not begun to hold. */
  async withdraw(id: string, act: Act): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const rule = isUuid(id) ? await lockPayRule(tx, id) : undefined;
      if (!rule) throw notFound('pay rule');
      if (rule.startsAt <= act.now) throw termsInForce();
      await deletePayRule(tx, id);
      await writeAudit(tx, { ...act, action: 'withdraw_pay_rule', target: id, detail: rule });
    });
  }
}

function toAnswer(rule: PayRule, all: readonly PayRule[], now: EpochMs): PayRuleAnswer {
  const versions = all.filter(({ zoneId }) => zoneId === rule.zoneId);
  const inForce = inForceAt(versions, now)?.id === rule.id;
  return { ...rule, startsAt: new Date(rule.startsAt), inForce };
}
