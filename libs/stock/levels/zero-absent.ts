import type { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { noteWholeList } from '../../merchants/write-merchants.js';
import { inTransaction, rows } from '../../platform/database/sql.js';
import { applyCounts } from './apply-counts.js';
import type { LevelChange } from './level-change.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** A list of all that a store has, of which the levels that it holds have been applied. */
export interface WholeList {
  /** When it was so, in epoch milliseconds. */
  readonly asOf: EpochMs;
  /** The articles that it names, or may have meant. */
  readonly listed: { has(sku: string): boolean };
}

/** Levels looked at, and at most locked, at a time: orders need not wait for the whole store. */
const AT_A_TIME = 1_000;

/**
 * Sets to nothing what a whole list leaves out, unless it was counted at that moment or later. The list's
 * time is noted first, in a transaction of its own: an older message about an article that nobody has heard
 * of yet may still be on its way.
 */
export async function zeroAbsent(
  database: DataSource,
  storeId: string,
  { asOf, listed }: WholeList,
  now: EpochMs,
  runId?: string,
): Promise<LevelChange[]> {
  const moment = sqlTime(asOf);
  await noteWholeList(database.manager, storeId, asOf);
  const changed: LevelChange[] = [];
  for (let after = ''; ;) {
    const older = await rows<{ sku: string }>(
      database.manager,
      `SELECT sku FROM stock_levels WHERE store_id = $1 AND sku > $2 AND as_of < $3 ORDER BY sku LIMIT ${AT_A_TIME}`,
      [storeId, after, moment],
    );
    const last = older.at(-1);
    if (!last) return changed;
    after = last.sku;
    const absent = older.filter(({ sku }) => !listed.has(sku)).map(({ sku }) => ({ sku, onHand: 0, asOf }));
    changed.push(
      ...(await inTransaction(database.manager, (tx) =>
        applyCounts(tx, storeId, absent, now, { runId, cause: 'absent' }),
      )),
    );
  }
}
