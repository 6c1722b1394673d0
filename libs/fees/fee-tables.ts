import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import type { FeeTable } from '../tariffs/fee-of.js';

/** A fee table from its start on: of one merchant, or of all in a zone. */
export interface DatedFeeTable {
  readonly id: string;
  readonly merchantId: string | null;
  readonly zoneId: string | null;
  readonly startsAt: EpochMs;
  /** Null: from then on there is none. */
  readonly rates: FeeTable | null;
}

export interface FeeScope {
  readonly merchantId?: string;
  readonly zoneId?: string;
}

const COLUMNS = `id, merchant_id AS "merchantId", zone_id AS "zoneId",
  (extract(epoch FROM starts_at) * 1000)::float8 AS "startsAt", rates`;

/** Newest first. */
export async function allFeeTables(sql: Sql): Promise<DatedFeeTable[]> {
  return rows(sql, `SELECT ${COLUMNS} FROM fee_tables ORDER BY starts_at DESC, id`);
}

/** Newest first; uses the index of the merchant or the zone. */
export async function feeTablesOf(sql: Sql, { merchantId, zoneId }: FeeScope): Promise<DatedFeeTable[]> {
  return rows(
    sql,
    `SELECT ${COLUMNS} FROM fee_tables
     WHERE ($1::text IS NULL OR merchant_id = $1) AND ($2::text IS NULL OR zone_id = $2)
     ORDER BY starts_at DESC, id`,
    [merchantId ?? null, zoneId ?? null],
  );
}

/** Whether it was; another may begin at that very moment. */
export async function insertFeeTable(tx: Sql, table: DatedFeeTable): Promise<boolean> {
  const { id, merchantId, zoneId, startsAt, rates } = table;
  const written = await row(
    tx,
    `INSERT INTO fee_tables (id, merchant_id, zone_id, starts_at, rates) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, merchantId, zoneId, sqlTime(startsAt), rates && JSON.stringify(rates)],
  );
  return written !== undefined;
}

export async function lockFeeTable(tx: Sql, id: string): Promise<DatedFeeTable | undefined> {
  return row(tx, `SELECT ${COLUMNS} FROM fee_tables WHERE id = $1 FOR UPDATE`, [id]);
}

export async function deleteFeeTable(tx: Sql, id: string): Promise<void> {
  await rows(tx, 'DELETE FROM fee_tables WHERE id = $1', [id]);
}
