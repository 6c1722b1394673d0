import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import type { PayRates } from '../tariffs/pay-of.js';

/** What riders earn in a zone from a moment on, until the next rule begins. */
export interface PayRule {
  readonly id: string;
  readonly zoneId: string;
  readonly startsAt: EpochMs;
  /** Null: from then on nothing is paid. */
  readonly rates: PayRates | null;
}

const COLUMNS = `id, zone_id AS "zoneId", (extract(epoch FROM starts_at) * 1000)::float8 AS "startsAt", rates`;

/** Newest first. */
export async function payRulesOf(sql: Sql, zoneId?: string): Promise<PayRule[]> {
  return rows(
    sql,
    `SELECT ${COLUMNS} FROM pay_rules WHERE $1::text IS NULL OR zone_id = $1 ORDER BY starts_at DESC, id`,
    [zoneId ?? null],
  );
}

export async function payRulesById(sql: Sql, ids: readonly string[]): Promise<PayRule[]> {
  return rows(sql, `SELECT ${COLUMNS} FROM pay_rules WHERE id = ANY($1::uuid[]) ORDER BY starts_at, id`, [
    ids,
  ]);
}

/** What was in force when a leg was offered binds: it is what the rider was shown. Uses pay_rules_of_zone. */
export async function payRuleAt(sql: Sql, zoneId: string, at: EpochMs): Promise<PayRule | undefined> {
  return row(
    sql,
    `SELECT ${COLUMNS} FROM pay_rules WHERE zone_id = $1 AND starts_at <= $2 ORDER BY starts_at DESC LIMIT 1`,
    [zoneId, sqlTime(at)],
  );
}

/** For SQL: the rates that an assignment `a` was offered at. */
export const RATES_OF_OFFER = `(SELECT r.rates FROM pay_rules r
  WHERE r.zone_id = a.zone_id AND r.starts_at <= a.offered_at ORDER BY r.starts_at DESC LIMIT 1)`;

/** Whether it was; another may begin at that very moment. */
export async function insertPayRule(tx: Sql, { id, zoneId, startsAt, rates }: PayRule): Promise<boolean> {
  const written = await row(
    tx,
    `INSERT INTO pay_rules (id, zone_id, starts_at, rates) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, zoneId, sqlTime(startsAt), rates && JSON.stringify(rates)],
  );
  return written !== undefined;
}

export async function lockPayRule(tx: Sql, id: string): Promise<PayRule | undefined> {
  return row(tx, `SELECT ${COLUMNS} FROM pay_rules WHERE id = $1 FOR UPDATE`, [id]);
}

export async function deletePayRule(tx: Sql, id: string): Promise<void> {
  await rows(tx, 'DELETE FROM pay_rules WHERE id = $1', [id]);
}
