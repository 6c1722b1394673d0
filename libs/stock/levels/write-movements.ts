import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { lockedLevels } from './lock-levels.js';
import { addMovements, referenceKey, type AddedMovements, type Movement } from './movements.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Writes movements to levels and ledger, or, where one of them cannot be, nothing. */
export async function writeMovements(
  tx: Sql,
  storeId: string,
  movements: readonly Movement[],
  now: EpochMs,
): Promise<AddedMovements> {
  const skus = [...new Set(movements.map(({ sku }) => sku))];
  const levels = await lockedLevels(tx, storeId, skus);
  const added = addMovements(movements, levels, await writtenBefore(tx, storeId, movements));
  if (added.impossible.length > 0 || added.entries.length === 0) return added;
  const { levels: moved, entries } = added;
  await rows(tx, WRITE, [
    storeId,
    moved.map(({ sku }) => sku),
    moved.map((level) => level.moved),
    moved.map(({ movedAt }) => sqlTime(movedAt)),
    sqlTime(now),
    entries.map(({ sku }) => sku),
    entries.map(({ onHandChange }) => onHandChange),
    entries.map(({ change }) => change),
    entries.map(({ at }) => sqlTime(at)),
    entries.map(({ reference }) => reference),
  ]);
  return added;
}

/** Uses stock_ledger_reference. Under the levels' locks: nobody writes the same meanwhile. */
async function writtenBefore(
  tx: Sql,
  storeId: string,
  movements: readonly Movement[],
): Promise<ReadonlyMap<string, number>> {
  const written = await rows<{ sku: string; reference: string; moved: number }>(
    tx,
    `SELECT l.sku, l.reference, l.moved FROM unnest($2::text[], $3::text[]) AS told (sku, reference)
     CROSS JOIN LATERAL (
       SELECT sku, reference, moved FROM stock_ledger
       WHERE store_id = $1 AND sku = told.sku AND reference = told.reference
     ) AS l`,
    [storeId, movements.map(({ sku }) => sku), movements.map(({ reference }) => reference)],
  );
  return new Map(written.map((entry) => [referenceKey(entry), entry.moved]));
}

const WRITE = `
WITH moved AS (
  UPDATE stock_levels AS level SET moved = told.moved, moved_at = greatest(level.moved_at, told.moved_at)
  FROM unnest($2::text[], $3::int[], $4::timestamptz[]) AS told (sku, moved, moved_at)
  WHERE level.store_id = $1 AND level.sku = told.sku
  RETURNING level.sku, level.on_hand, level.reserved
), oversold AS (
  INSERT INTO oversold_levels (store_id, sku, found_at)
  SELECT $1, sku, $5::timestamptz FROM moved WHERE reserved > on_hand ON CONFLICT DO NOTHING
)
INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at, reference)
SELECT $1, sku, 'delta', on_hand_change, moved, at, reference
FROM unnest($6::text[], $7::int[], $8::int[], $9::timestamptz[], $10::text[])
  AS told (sku, on_hand_change, moved, at, reference)`;
