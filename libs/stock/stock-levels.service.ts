import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../geo/units.js';
import { inTransaction, rows, type Sql } from '../platform/database/sql.js';
import type { LevelUpdate } from './level-update.js';

export interface StockLevel {
  readonly sku: string;
  readonly name: unknown;
  readonly temperature: string;
  /** Sold to adults only. */
  readonly ageRestricted: boolean;
  readonly onHand: number;
  readonly reserved: number;
  /** What can still be ordered: on hand less reserved and safety stock, never below zero. */
  readonly available: number;
  readonly asOf: string;
}

export interface LevelChange {
  readonly sku: string;
  readonly onHand: number;
}

/** On hand and reserved, per store and SKU. */
@Injectable()
export class StockLevels {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async ofStore(storeId: string): Promise<StockLevel[]> {
    const levels = await rows<Omit<StockLevel, 'asOf'> & { asOf: Date }>(
      this.database.manager,
      `SELECT sku, name, temperature, age_restricted AS "ageRestricted", on_hand AS "onHand", reserved, available,
         as_of AS "asOf" FROM stock_levels WHERE store_id = $1 ORDER BY sku`,
      [storeId],
    );
    return levels.map((level) => ({ ...level, asOf: level.asOf.toISOString() }));
  }

  /**
   * Applies what the merchant says its shelves hold, and returns what changed. A message older than the last one about
   * a SKU is passed over. What our pick-ups took since the message was true is taken off it: the merchant did not know.
   */
  async update(
    storeId: string,
    updates: readonly LevelUpdate[],
    now: EpochMs,
    runId?: string,
  ): Promise<LevelChange[]> {
    const latest = new Map<string, LevelUpdate>();
    for (const update of updates) {
      const other = latest.get(update.sku);
      if (!other || (update.asOf ?? now) >= (other.asOf ?? now)) latest.set(update.sku, update);
    }
    const sorted = [...latest.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
    if (sorted.length === 0) return [];
    return inTransaction(this.database.manager, (tx) => applyUpdates(tx, storeId, sorted, now, runId));
  }
}

async function applyUpdates(
  tx: Sql,
  storeId: string,
  updates: readonly LevelUpdate[],
  now: EpochMs,
  runId: string | undefined,
): Promise<LevelChange[]> {
  return rows<LevelChange>(tx, APPLY, [
    storeId,
    updates.map(({ sku }) => sku),
    updates.map(({ onHand }) => onHand),
    updates.map(({ name }) => (name === undefined ? null : JSON.stringify(name))),
    updates.map(({ temperature }) => temperature ?? null),
    updates.map(({ weightGrams }) => weightGrams ?? null),
    updates.map(({ asOf }) => new Date(asOf ?? now).toISOString()),
    new Date(now).toISOString(),
    runId ?? null,
    updates.map(({ ageRestricted }) => ageRestricted ?? null),
  ]);
}

/**
 * Uses the primary key of stock_levels and stock_ledger_of_level. Rows are locked in order, as orders lock them. What has
 * moved since the message was true is added to it again: the merchant did not know.
 */
const APPLY = `
WITH told AS (
  SELECT * FROM unnest($2::text[], $3::int[], $4::jsonb[], $5::text[], $6::int[], $7::timestamptz[], $10::boolean[])
    AS t (sku, counted, name, temperature, weight_grams, as_of, age_restricted)
), known AS (
  SELECT sku, on_hand, as_of, moved_at FROM stock_levels WHERE store_id = $1 AND sku IN (SELECT sku FROM told)
  ORDER BY store_id, sku FOR UPDATE
), truth AS (
  SELECT told.*, coalesce(known.on_hand, 0) AS before, known.sku IS NULL AS new,
    CASE WHEN known.moved_at > told.as_of THEN (
      SELECT coalesce(sum(moved), 0)::int FROM stock_ledger
      WHERE store_id = $1 AND sku = told.sku AND at > told.as_of
    ) ELSE 0 END AS moved
  FROM told LEFT JOIN known USING (sku)
  WHERE known.as_of IS NULL OR told.as_of >= known.as_of
), applied AS (
  INSERT INTO stock_levels AS level (store_id, sku, name, temperature, weight_grams, age_restricted, counted, moved,
    as_of)
  SELECT $1, sku, name, coalesce(temperature, 'ambient'), coalesce(weight_grams, 500),
    coalesce(age_restricted, false), counted, moved, as_of
  FROM truth ORDER BY sku
  ON CONFLICT (store_id, sku) DO UPDATE SET counted = excluded.counted, moved = excluded.moved,
    as_of = excluded.as_of, name = coalesce(excluded.name, level.name),
    temperature = coalesce((SELECT temperature FROM truth WHERE sku = level.sku), level.temperature),
    weight_grams = coalesce((SELECT weight_grams FROM truth WHERE sku = level.sku), level.weight_grams),
    age_restricted = coalesce((SELECT age_restricted FROM truth WHERE sku = level.sku), level.age_restricted)
  WHERE excluded.as_of >= level.as_of
  RETURNING sku, on_hand, reserved
), changed AS (
  SELECT applied.sku, applied.on_hand, applied.reserved, applied.on_hand - truth.before AS change
  FROM applied JOIN truth USING (sku) WHERE truth.new OR applied.on_hand <> truth.before
), oversold AS (
  INSERT INTO oversold_levels (store_id, sku, found_at)
  SELECT $1, sku, $8::timestamptz FROM changed WHERE reserved > on_hand ON CONFLICT DO NOTHING
), ledger AS (
  INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at, run_id)
  SELECT $1, sku, 'counted', change, 0, $8::timestamptz, $9::uuid FROM changed
)
SELECT sku, on_hand AS "onHand" FROM changed ORDER BY sku`;
