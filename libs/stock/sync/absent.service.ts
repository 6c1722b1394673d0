import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { applyCounts } from '../levels/apply-counts.js';
import { noteWholeList } from '../levels/zero-absent.js';
import { noteDrift } from './apply-page.service.js';
import type { Lease } from './lease.js';
import type { Run } from './run.js';

/** Levels looked at, and at most locked, at a time. */
const AT_A_TIME = 1_000;

/**
 * What becomes of articles that a whole list leaves out, where the merchant says that there are none of them. What the
 * list names is kept in a table: it may be a million articles, read by several workers.
 */
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
  async settle(run: Run, { lease, told }: { readonly lease?: Lease; readonly told: boolean }): Promise<void> {
    if (run.remark !== undefined) return;
    if (run.counts.seen === run.counts.refused) {
      run.remark = 'The list holds no level: nothing is taken as absent';
      return;
    }
    const asOf = run.startedAt;
    await noteWholeList(this.database.manager, run.storeId, asOf);
    for (let after: string | undefined = ''; after !== undefined;) {
      const { last, absent } = await this.look(run, after);
      const changed = await inTransaction(this.database.manager, async (tx) => {
        await lease?.hold(tx);
        const counts = absent.map((sku) => ({ sku, onHand: 0, asOf }));
        const origin = { runId: run.id, cause: 'absent', knowsOurOrders: told } as const;
        return applyCounts(tx, run.storeId, counts, this.clock.now(), origin);
      });
      noteDrift(run, changed);
      after = last;
    }
  }

  /** The next levels counted before the list; `last` where there may be more. */
  private async look(run: Run, after: string): Promise<{ last: string | undefined; absent: string[] }> {
    const older = await rows<{ sku: string; named: boolean }>(
      this.database.manager,
      `SELECT sku, EXISTS (
         SELECT 1 FROM stock_run_skus named WHERE named.run_id = $4 AND named.sku = level.sku) AS named
       FROM stock_levels level WHERE store_id = $1 AND sku > $2 AND as_of < $3 ORDER BY sku LIMIT ${AT_A_TIME}`,
      [run.storeId, after, new Date(run.startedAt).toISOString(), run.id],
    );
    return {
      last: older.at(-1)?.sku,
      absent: older.filter(({ named }) => !named).map(({ sku }) => sku),
    };
  }
}
