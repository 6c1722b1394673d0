import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, row, rows, type Sql } from '../../platform/database/sql.js';
import { mayBeMeantBy } from '../../stock/levels/rounded-skus.js';
import { applyCounts } from '../../stock/levels/apply-counts.js';
import { whyNotTrusted } from '../../stock/levels/trust-list.js';
import { noteWholeList } from '../../merchants/write-merchants.js';
import { noteDrift } from './apply-page.service.js';
import type { Lease } from '../lease/lease.js';
import type { Run } from './run.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Levels looked at, and at most locked, at a time. */
const AT_A_TIME = 1_000;

/**
 * What becomes of articles that a whole list leaves out, where the merchant says that there are none of them.
 * What the list names is kept in a table: it may be a million articles, read by several workers.
 */
@Injectable()
export class AbsentLevels {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Before their levels are applied: whether the store had an article before is what a list is trusted by. */
  async noteRead(tx: Sql, { id, storeId }: Run, skus: readonly string[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO stock_run_skus (run_id, sku, known)
       SELECT $1, sku, EXISTS (SELECT 1 FROM stock_levels known WHERE known.store_id = $2 AND known.sku = named.sku)
       FROM unnest($3::text[]) AS named (sku) ON CONFLICT DO NOTHING`,
      [id, storeId, skus],
    );
  }

  /**
   * After the list was read to its end; `asOf` is when it was true at the latest. A list that broke off, or
   * that makes no sense for this store, says nothing of what it does not name: an empty file is a mistake,
   * not an empty store.
   */
  async settle(
    run: Run,
    asOf: EpochMs,
    { lease, told }: { readonly lease?: Lease; readonly told: boolean },
  ): Promise<void> {
    if (run.remark !== undefined) return;
    run.remark = await this.whyNotTrusted(run, asOf);
    if (run.remark !== undefined) return;
    const mayBeMeant = mayBeMeantBy(await this.roundedNames(run));
    await noteWholeList(this.database.manager, run.storeId, asOf);
    for (let after: string | undefined = ''; after !== undefined;) {
      const { last, absent } = await this.look(run, asOf, after);
      const changed = await inTransaction(this.database.manager, async (tx) => {
        await lease?.hold(tx);
        const counts = absent.filter((sku) => !mayBeMeant(sku)).map((sku) => ({ sku, onHand: 0, asOf }));
        const origin = { runId: run.id, cause: 'absent', knowsOurOrders: told } as const;
        return applyCounts(tx, run.storeId, counts, this.clock.now(), origin);
      });
      noteDrift(run, changed);
      after = last;
    }
  }

  /** Where nothing would be set to zero the question does not arise: a store's first list is all new. */
  private async whyNotTrusted(run: Run, asOf: EpochMs): Promise<string | undefined> {
    const named = await row<{ named: number; known: number; isAnyAbsent: boolean }>(
      this.database.manager,
      `SELECT count(*)::int AS named, (count(*) FILTER (WHERE known))::int AS known, EXISTS (
         SELECT 1 FROM stock_levels level WHERE store_id = $2 AND as_of < $3 AND on_hand > 0 AND NOT EXISTS (
           SELECT 1 FROM stock_run_skus listed WHERE listed.run_id = $1 AND listed.sku = level.sku)) AS "isAnyAbsent"
       FROM stock_run_skus WHERE run_id = $1`,
      [run.id, run.storeId, sqlTime(asOf)],
    );
    const { seen, refused } = run.counts;
    if (!named || (!named.isAnyAbsent && seen !== refused)) return undefined;
    return whyNotTrusted({ seen, refused, ...named });
  }

  private async roundedNames(run: Run): Promise<string[]> {
    const found = await rows<{ sku: string }>(
      this.database.manager,
      `SELECT sku FROM stock_run_skus WHERE run_id = $1 AND sku ~* '^[0-9.]+E[+][0-9]+$'`,
      [run.id],
    );
    return found.map(({ sku }) => sku);
  }

  /** The next levels counted before the list; `last` where there may be more. */
  private async look(
    run: Run,
    asOf: EpochMs,
    after: string,
  ): Promise<{ last: string | undefined; absent: string[] }> {
    const older = await rows<{ sku: string; named: boolean }>(
      this.database.manager,
      `SELECT sku, EXISTS (
         SELECT 1 FROM stock_run_skus named WHERE named.run_id = $4 AND named.sku = level.sku) AS named
       FROM stock_levels level WHERE store_id = $1 AND sku > $2 AND as_of < $3 ORDER BY sku LIMIT ${AT_A_TIME}`,
      [run.storeId, after, sqlTime(asOf), run.id],
    );
    return {
      last: older.at(-1)?.sku,
      absent: older.filter(({ named }) => !named).map(({ sku }) => sku),
    };
  }
}
