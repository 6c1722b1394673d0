import { PAY_PARTS, type PayMeasures, type PayPart, type PayPartName } from '../tariffs/pay-of.js';
import type { Hundredths } from '../tariffs/parts.js';

/** What the books have of a leg. */
export interface Earned {
  readonly measures: PayMeasures;
  /** By account: what it was given for, below zero. */
  readonly given: Readonly<Partial<Record<PayPartName, Hundredths>>>;
}

/** For SQL: {@link Earned} of an assignment `a`. Uses pay_transactions_once. */
export const EARNED_BY = `(SELECT jsonb_build_object('measures', t.measures, 'given', (
    SELECT jsonb_object_agg(e.account, e.amount) FROM pay_entries e WHERE e.transaction_id = t.id AND e.account <> 'carrier:' || t.carrier_id))
  FROM pay_transactions t WHERE t.assignment_id = a.id AND t.kind = 'leg')`;

const MEASURED: Readonly<Partial<Record<PayPartName, keyof PayMeasures>>> = {
  distance: 'metres',
  weight: 'grams',
  floors: 'floorsOnFoot',
  waiting: 'waitingSeconds',
};

/** The parts of a leg's pay as the books have them, each with what was measured. */
export function partsOf({ measures, given }: Earned): PayPart[] {
  return PAY_PARTS.flatMap((part) => {
    const amount = given[part];
    const measured = MEASURED[part];
    if (amount === undefined) return [];
    return [{ part, amount: -amount, ...(measured && { quantity: measures[measured] }) }];
  });
}
