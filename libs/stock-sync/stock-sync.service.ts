import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { rows, sqlState } from '../platform/database/sql.js';
import { ADAPTERS } from '../shop-adapters/adapters.js';
import { ShopAway, ShopRefused } from '../shop-adapters/shop-http.js';
import { StockAccounts, wordsOf } from './source/account.service.js';
import { closeBreaker, countFailure } from './lease/breaker.js';
import { dueSources } from './source/due-sources.js';
import { Lease, LeaseLost } from './lease/lease.js';
import { StockPull } from './pull/pull.service.js';
import { StockPush } from './push/push.service.js';
import { beginRun, endDeadRuns, endRun } from './run/run-record.js';
import type { Source } from './source/source.js';
import type { SyncUnderWay } from './lease/sync-under-way.js';
import { StockWaking } from './waking.service.js';
import { WorkCalls } from './hooks/work-calls.service.js';
import { sqlTime } from '../platform/database/sql-time.js';

/** The worker stops: what is under way is left as it stands, and gone on with by the next. */
class Stopping extends Error {}

/**
 * One sync of one store, under its lease: changes that nobody heard of again, calls of the shop, the pull if
 * one is due, changes to tell. What is to be done is read from the tables; a job only wakes.
 */
@Injectable()
export class StockSync {
  private readonly logger = new Logger(StockSync.name);
  private readonly stopping = new AbortController();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly accounts: StockAccounts,
    private readonly pulling: StockPull,
    private readonly pushing: StockPush,
    private readonly calls: WorkCalls,
    private readonly waking: StockWaking,
  ) {}

  /**
   * `scheduled`: a pull is due. Where the store is being synced, its shop left alone or gone, there is
   * nothing to do.
   */
  async sync(sourceId: string, scheduled = false): Promise<void> {
    if (scheduled) await this.want(sourceId);
    const lease = await Lease.take(this.database.manager, sourceId);
    if (!lease) return;
    try {
      await this.work(lease);
      await closeBreaker(this.database.manager, sourceId);
    } catch (error) {
      await this.fail(lease, error as Error);
    } finally {
      await lease.giveBack();
    }
    await this.wakeNext(lease.source);
  }

  /** Ends what is under way between two calls, for a worker that stops. */
  stop(): void {
    this.stopping.abort(new Stopping('The worker stops'));
  }

  /**
   * A wish that is not granted yet stands; a pull under way is the one that is due. A schedule begins with a
   * pull at once, also when the queue had lost it: where the last has only just ended, that one will do.
   */
  private async want(sourceId: string): Promise<void> {
    await rows(
      this.database.manager,
      `UPDATE stock_sources SET wanted_at = clock_timestamp()
       WHERE id = $1 AND wanted_at IS NULL AND cursor_run IS NULL
         AND NOT coalesce(synced_at BETWEEN $2::timestamptz - every_seconds * interval '0.1 s' AND $2, false)`,
      [sourceId, sqlTime(this.clock.now())],
    );
  }

  /** What came while the store was being synced, and stores of the merchant that had to wait for this one. */
  private async wakeNext({ merchantId }: Source): Promise<void> {
    await this.waking.wake(await dueSources(this.database.manager, { looksAtLevels: false, merchantId }));
  }

  private async work(lease: Lease): Promise<void> {
    const { source } = lease;
    const sync = await this.begin(lease);
    const { adapter } = sync;
    await endDeadRuns(this.database.manager, source.id, source.cursorRun, this.clock.now());
    if (sync.told) await this.pushing.settleUnheard(sync);
    if (adapter.webhook) await this.calls.work(sync);
    if (source.wantedAt || source.cursorRun) await this.pulling.pull(sync);
    if (sync.told) await this.pushing.tell(sync);
  }

  /** Where not even that succeeds (another key, another version), the merchant hears it from a run. */
  private async begin(lease: Lease): Promise<SyncUnderWay> {
    const { source } = lease;
    try {
      const adapter = ADAPTERS.get(source.adapter);
      if (!adapter) throw new Error(`There is no adapter ${source.adapter} in this version`);
      const account = this.accounts.open(source);
      return {
        lease,
        adapter,
        account,
        told: source.pushes && adapter.push !== undefined,
        secrets: wordsOf(account.credentials),
        signal: AbortSignal.any([lease.signal, this.stopping.signal]),
      };
    } catch (error) {
      const { manager } = this.database;
      const now = this.clock.now();
      const run = await beginRun(manager, {
        storeId: source.storeId,
        sourceId: source.id,
        kind: 'pull',
        now,
      });
      await endRun(manager, run, 'failed', now, (error as Error).message);
      throw error;
    }
  }

  /** The shop's failures are counted and waited out by the table; ours are thrown, for the queue to show. */
  private async fail({ signal, source }: Lease, error: Error): Promise<void> {
    if (error instanceof LeaseLost || signal.aborted || this.stopping.signal.aborted) return;
    if (sqlState(error)?.match(/^[0-9A-Z]{5}$/)) throw error;
    this.tell(source.storeId, error);
    await countFailure(this.database.manager, source.id, error);
  }

  /**
   * Without the message: it may hold what the shop answered. The run has it, with the shop's credentials
   * blotted out.
   */
  private tell(storeId: string, error: Error): void {
    const what = `Store ${storeId} was not synced: ${error.constructor.name}; its run says why`;
    if (error instanceof ShopAway || error instanceof ShopRefused) return this.logger.warn(what);
    const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
    this.logger.error(what, frames?.join('\n'));
  }
}
