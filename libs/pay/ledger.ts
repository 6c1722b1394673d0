import type { EpochMs } from '../geo/units.js';
import type { Span } from '../platform/clock/local-time.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';
import type { PayMeasures, PayOutcome, PayPart } from '../tariffs/pay-of.js';
import type { PayCorrectionAnswer } from './pay-answers.js';
import { sumOf, type Hundredths } from '../tariffs/parts.js';

/** One side of a transaction. What a carrier is given is above zero, what it is given for below. */
interface Entry {
  readonly account: string;
  readonly amount: Hundredths;
}

interface Transaction {
  readonly carrierId: string;
  readonly zoneId: string;
  readonly at: EpochMs;
}

/** The pay for a leg, with what it was reckoned from. */
export interface LegTransaction extends Transaction {
  readonly assignmentId: string;
  readonly deliveryId: string;
  readonly ruleId: string;
  readonly outcome: PayOutcome;
  readonly measures: PayMeasures;
  readonly parts: readonly PayPart[];
}

export interface CorrectionTransaction extends Transaction {
  readonly cause: string;
  /** Known by it once for ever. */
  readonly reference: string;
  readonly amount: Hundredths;
  readonly deliveryId?: string;
}

const carrierAccount = (carrierId: string): string => `carrier:${carrierId}`;

/** A leg that earns nothing has no transaction. The index pay_transactions_once lets no leg be paid twice. */
export async function bookLeg(tx: Sql, leg: LegTransaction): Promise<void> {
  if (leg.parts.length === 0) return;
  const id = newId();
  await rows(
    tx,
    `INSERT INTO pay_transactions
       (id, kind, carrier_id, zone_id, at, assignment_id, delivery_id, rule_id, outcome, measures)
     VALUES ($1, 'leg', $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, leg.carrierId, leg.zoneId, sqlTime(leg.at), leg.assignmentId, leg.deliveryId],
      ...[leg.ruleId, leg.outcome, JSON.stringify(leg.measures)],
    ],
  );
  const given = leg.parts.map(({ part, amount }) => ({ account: part, amount: -amount }));
  await enter(tx, id, [{ account: carrierAccount(leg.carrierId), amount: sumOf(leg.parts) }, ...given]);
}

/** Undefined: there is one with that reference already. */
export async function bookCorrection(tx: Sql, one: CorrectionTransaction): Promise<string | undefined> {
  const id = newId();
  const written = await row(
    tx,
    `INSERT INTO pay_transactions (id, kind, carrier_id, zone_id, at, delivery_id, cause, reference)
     VALUES ($1, 'correction', $2, $3, $4, $5, $6, $7)
     ON CONFLICT (carrier_id, reference) WHERE reference IS NOT NULL DO NOTHING RETURNING id`,
    [id, one.carrierId, one.zoneId, sqlTime(one.at), one.deliveryId ?? null, one.cause, one.reference],
  );
  if (!written) return undefined;
  await enter(tx, id, [
    { account: carrierAccount(one.carrierId), amount: one.amount },
    { account: 'correction', amount: -one.amount },
  ]);
  return id;
}

/** All sides in one statement: the table refuses sides that do not add up to zero. */
async function enter(tx: Sql, transactionId: string, entries: readonly Entry[]): Promise<void> {
  await rows(
    tx,
    `INSERT INTO pay_entries (transaction_id, account, amount)
     SELECT $1, * FROM unnest($2::text[], $3::bigint[])`,
    [transactionId, entries.map(({ account }) => account), entries.map(({ amount }) => amount)],
  );
}

/** Whether a tip of the delivery has been given to somebody. Uses pay_transactions_of_delivery. */
export async function tipIsGiven(tx: Sql, deliveryId: string): Promise<boolean> {
  const given = await row(
    tx,
    `SELECT 1 FROM pay_transactions t JOIN pay_entries e ON e.transaction_id = t.id
     WHERE t.delivery_id = $1 AND e.account = 'tip' LIMIT 1`,
    [deliveryId],
  );
  return given !== undefined;
}

/** All that a carrier was given in a span. Uses pay_transactions_of_carrier. */
export async function earnedIn(sql: Sql, carrierId: string, span: Span): Promise<Hundredths> {
  const found = await row<{ amount: number }>(
    sql,
    `SELECT coalesce(sum(e.amount), 0)::float8 AS amount
     FROM pay_transactions t JOIN pay_entries e ON e.transaction_id = t.id AND e.account = 'carrier:' || t.carrier_id
     WHERE t.carrier_id = $1 AND t.at >= $2 AND t.at < $3`,
    [carrierId, sqlTime(span.from), sqlTime(span.until)],
  );
  return found?.amount ?? 0;
}

/** A correction by its reference. Uses pay_transactions_reference. */
export async function correctionOf(
  sql: Sql,
  carrierId: string,
  reference: string,
): Promise<PayCorrectionAnswer | undefined> {
  const found = await row<PayCorrectionAnswer & { readonly deliveryId: string | null }>(
    sql,
    `SELECT t.id, t.carrier_id AS "carrierId", t.at, e.amount::float8 AS amount, t.cause, t.reference,
       t.delivery_id AS "deliveryId"
     FROM pay_transactions t JOIN pay_entries e ON e.transaction_id = t.id AND e.account = 'carrier:' || t.carrier_id
     WHERE t.carrier_id = $1 AND t.reference = $2`,
    [carrierId, reference],
  );
  if (!found) return undefined;
  const { deliveryId, ...correction } = found;
  return { ...correction, ...(deliveryId !== null && { deliveryId }) };
}
