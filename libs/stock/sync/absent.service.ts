import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import type { Lease } from './lease.js';
import type { Run } from './run.js';

/** Levels in one transaction. */
const LEVELS_AT_ONCE = 1_000;

/** What becomes of articles that a whole list does not name: nothing is left of them, where the merchant says so. */
@Injectable()
export class AbsentLevels {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async noteRead(tx: Sql, runId: string, skus: readonly string[]): Promise<void> {
    await rows(
      tx,
      'INSERT INTO stock_run_skus (run_id, sku) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
      [runId, skus],
    );
  }

  /**
   * After the list was read to its end. A list that broke off, or that has not one good row, says nothing of what it
   * does not name: an empty file is a mistake, not an empty store.
   */
  async settle(run: Run, lease: Lease | undefined, told: boolean): Promise<void> {
    const { seen, refused } = run.counts;
    if (run.remark !== undefined) return;
    if (seen === refused) {
      run.remark = 'The list holds no level: nothing is taken as absent';
      return;
    }
    for (;;) {
      const zeroed = await inTransaction(this.database.manager, async (tx) => {
        await lease?.hold(tx);
        return rows<{ change: number }>(tx, ZERO, [
          run.storeId,
          run.id,
          new Date(run.startedAt).toISOString(),
          new Date(this.clock.now()).toISOString(),
          told,
        ]);
      });
      const off = zeroed.filter(({ change }) => change !== 0);
      run.counts.changed += off.length;
      run.counts.driftLevels += off.length;
      run.counts.driftUnits += off.reduce((sum, { change }) => sum + Math.abs(change), 0);
      if (zeroed.length < LEVELS_AT_ONCE) return;
    }
  }
}

/**
 * Levels that the list does not name count as none as of when it was begun; what has moved since moves on. Where the
 * merchant's system is told of our orders, what it was told is still on the shelf, as for one that it does name.
 */
const ZERO = `
WITH absent AS (
  SELECT sku, on_hand, pushed, moved_at FROM stock_levels level
  WHERE store_id = $1 AND as_of < $3::timestamptz AND counted + moved > 0
    AND NOT EXISTS (SELECT 1 FROM stock_run_skus named WHERE named.run_id = $2 AND named.sku = level.sku)
  ORDER BY store_id, sku LIMIT ${LEVELS_AT_ONCE} FOR UPDATE
), truth AS (
  SELECT absent.*, since.moved,
    CASE WHEN $5::boolean THEN greatest(0, absent.pushed - since.by_orders) ELSE 0 END AS counted
  FROM absent CROSS JOIN LATERAL (
    SELECT coalesce(sum(moved), 0)::int AS moved,
      coalesce(sum(moved) FILTER (WHERE cause <> 'delta'), 0)::int AS by_orders
    FROM stock_ledger
    WHERE absent.moved_at > $3::timestamptz AND store_id = $1 AND sku = absent.sku AND at > $3::timestamptz
  ) AS since
), zeroed AS (
  UPDATE stock_levels level SET counted = truth.counted, moved = truth.moved, as_of = $3::timestamptz
  FROM truth WHERE level.store_id = $1 AND level.sku = truth.sku
  RETURNING level.sku, level.on_hand, level.reserved, level.on_hand - truth.on_hand AS change
), oversold AS (
  INSERT INTO oversold_levels (store_id, sku, found_at)
  SELECT $1, sku, $4::timestamptz FROM zeroed WHERE reserved > on_hand ON CONFLICT DO NOTHING
), ledger AS (
  INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at, run_id)
  SELECT $1, sku, 'absent', change, 0, $4::timestamptz, $2::uuid FROM zeroed WHERE change <> 0
)
SELECT change FROM zeroed`;
