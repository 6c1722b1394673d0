import type { EpochMs } from '../geo/units.js';
import type { Sql } from '../platform/database/sql.js';
import { payParts, type PayMeasures, type PayOutcome } from '../tariffs/pay-of.js';
import { bookLeg, tipIsGiven } from './ledger.js';
import { payRuleAt } from './pay-rules.js';

/** A rider's leg that has come to its end. */
export interface EndedLeg {
  readonly carrierId: string;
  readonly assignmentId: string;
  readonly deliveryId: string;
  readonly zoneId: string;
  readonly offeredAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly outcome: PayOutcome;
  readonly measures: PayMeasures;
}

/**
 * Books what the leg earns, in the transaction of the step that ends it. The rule is the one in force when it
 * was offered. The caller holds the lock of the delivery, so that its tip is given once.
 */
export async function earn(tx: Sql, leg: EndedLeg): Promise<void> {
  const rule = await payRuleAt(tx, leg.zoneId, leg.offeredAt);
  if (!rule?.rates) return;
  const { measures: measured, outcome } = leg;
  const tipped = measured.tip > 0 && outcome === 'delivered' && !(await tipIsGiven(tx, leg.deliveryId));
  const measures = { ...measured, tip: tipped ? measured.tip : 0 };
  const parts = payParts(rule.rates, measures, outcome);
  await bookLeg(tx, { ...leg, at: leg.endedAt, ruleId: rule.id, measures, parts });
}
