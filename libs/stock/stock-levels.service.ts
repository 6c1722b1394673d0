import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../geo/units.js';
import { inTransaction, rows } from '../platform/database/sql.js';
import { invalid } from '../platform/http/problem.js';
import type { LevelUpdate } from './level-update.js';
import { applyCounts } from './levels/apply-counts.js';
import type { LevelChange } from './levels/level-change.js';
import { levelHistory } from './levels/level-history.js';
import type { Movement } from './levels/movements.js';
import { removeLevel } from './levels/remove-level.js';
import { writeMovements } from './levels/write-movements.js';
import { zeroAbsent, type WholeList } from './levels/zero-absent.js';
import type { LedgerPage, StockLevelsAnswer } from './stock-answers.js';

/** On hand and reserved, per store and SKU. */
@Injectable()
export class StockLevels {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  ofStore(storeId: string): Promise<StockLevelsAnswer> {
    return rows<StockLevelsAnswer[number]>(
      this.database.manager,
      `SELECT sku, name, temperature, age_restricted AS "ageRestricted", category, price,
         on_hand AS "onHand", reserved, picked, safety_stock AS "safetyStock", available, as_of AS "asOf"
       FROM stock_levels WHERE store_id = $1 ORDER BY sku`,
      [storeId],
    );
  }

  /** Applies counts, in one transaction; see {@link applyCounts}. Returns what changed. */
  update(
    storeId: string,
    updates: readonly LevelUpdate[],
    now: EpochMs,
    runId?: string,
    knowsOurOrders = false,
  ): Promise<LevelChange[]> {
    return inTransaction(this.database.manager, (tx) =>
      applyCounts(tx, storeId, updates, now, { runId, knowsOurOrders }),
    );
  }

  /**
   * Sets to nothing what a whole list leaves out; its own levels have been applied before. Returns what
   * changed.
   */
  zeroAbsent(storeId: string, list: WholeList, now: EpochMs, runId?: string): Promise<LevelChange[]> {
    return zeroAbsent(this.database, storeId, list, now, runId);
  }

  /** Applies what moved in the merchant's store, all or nothing. Repeating a movement is harmless. */
  async move(
    storeId: string,
    movements: readonly Movement[],
    now: EpochMs,
  ): Promise<{ changed: LevelChange[]; known: number }> {
    const added = await inTransaction(this.database.manager, (tx) =>
      writeMovements(tx, storeId, movements, now),
    );
    if (added.impossible.length > 0) {
      throw invalid(
        added.impossible
          .slice(0, 50)
          .map(({ index, field, message }) => ({ field: `${index}.${field}`, message })),
      );
    }
    const changed = added.levels.filter(({ onHand, before }) => onHand !== before);
    return {
      changed: changed.map(({ sku, onHand, before }) => ({ sku, onHand, before })),
      known: added.known,
    };
  }

  /** Takes an article out of the store's books; see {@link removeLevel}. */
  remove(storeId: string, sku: string, now: EpochMs): Promise<void> {
    return inTransaction(this.database.manager, (tx) => removeLevel(tx, storeId, sku, now));
  }

  history(
    storeId: string,
    sku: string,
    page: { readonly cursor?: string; readonly limit: number },
  ): Promise<LedgerPage | undefined> {
    return levelHistory(this.database.manager, storeId, sku, page);
  }
}
