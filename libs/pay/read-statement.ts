import { epochMs } from '../geo/units.js';
import { dayOf, type Span } from '../platform/clock/local-time.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows, type Sql } from '../platform/database/sql.js';
import type { PayOutcome } from '../tariffs/pay-of.js';
import { sumOf } from '../tariffs/parts.js';
import { partsOf, type Earned } from './earned.js';
import type { PayStatement } from './pay-answers.js';
import { payRulesById } from './pay-rules.js';

interface BookedRow {
  readonly id: string;
  readonly kind: 'leg' | 'correction';
  readonly at: Date;
  readonly zoneId: string;
  readonly amount: number;
  readonly assignmentId: string | null;
  readonly deliveryId: string | null;
  readonly outcome: PayOutcome | null;
  readonly ruleId: string | null;
  readonly measures: Earned['measures'] | null;
  readonly given: Earned['given'];
  readonly cause: PayStatement['entries'][number]['cause'] | null;
  readonly reference: string | null;
}

type Entry = PayStatement['entries'][number];

/** What the books have of a carrier in a span. Uses pay_transactions_of_carrier. */
export async function bookedOf(sql: Sql, carrierId: string, span: Span, timeZone: string): Promise<Entry[]> {
  const booked = await rows<BookedRow>(
    sql,
    `SELECT t.id, t.kind, t.at, t.zone_id AS "zoneId", t.assignment_id AS "assignmentId", t.delivery_id AS "deliveryId",
       t.outcome, t.rule_id AS "ruleId", t.measures, t.cause, t.reference,
       (SELECT e.amount::float8 FROM pay_entries e WHERE e.transaction_id = t.id AND e.account = 'carrier:' || t.carrier_id)
         AS amount,
       (SELECT jsonb_object_agg(e.account, e.amount) FROM pay_entries e WHERE e.transaction_id = t.id
         AND e.account <> 'carrier:' || t.carrier_id) AS given
     FROM pay_transactions t WHERE t.carrier_id = $1 AND t.at >= $2 AND t.at < $3 ORDER BY t.at, t.id`,
    [carrierId, sqlTime(span.from), sqlTime(span.until)],
  );
  return booked.map((row) => toEntry(row, timeZone));
}

function toEntry(row: BookedRow, timeZone: string): Entry {
  const { id, kind, at, zoneId, amount, assignmentId, deliveryId, outcome, ruleId, measures, given } = row;
  return {
    ...{ id, kind, at, day: dayOf(epochMs(at), timeZone), zoneId, amount },
    ...(assignmentId && { assignmentId }),
    ...(deliveryId && { deliveryId }),
    ...(outcome && { outcome }),
    ...(ruleId && { ruleId }),
    ...(measures && { measures, parts: partsOf({ measures, given }) }),
    ...(row.cause && { cause: row.cause }),
    ...(row.reference && { reference: row.reference }),
  };
}

export function daysOfPay(entries: readonly Entry[]): PayStatement['days'] {
  const days = [...new Set(entries.map(({ day }) => day))];
  return days.map((day) => {
    const those = entries.filter((entry) => entry.day === day);
    return {
      day,
      legs: those.filter(({ kind }) => kind === 'leg').length,
      metres: those.reduce((sum, { measures }) => sum + (measures?.metres ?? 0), 0),
      waitingSeconds: those.reduce((sum, { measures }) => sum + (measures?.waitingSeconds ?? 0), 0),
      amount: sumOf(those),
    };
  });
}

/** The rules that entries name, so that whoever has the statement can reckon it again. */
export async function rulesNamedBy(sql: Sql, entries: readonly Entry[]): Promise<PayStatement['rules']> {
  const ids = [...new Set(entries.flatMap(({ ruleId }) => ruleId ?? []))];
  const rules = ids.length === 0 ? [] : await payRulesById(sql, ids);
  return rules.map((rule) => ({ ...rule, startsAt: new Date(rule.startsAt) }));
}
