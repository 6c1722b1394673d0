import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type EpochMs, epochMs } from '../../geo/units.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { inTransaction, rows } from '../../platform/database/sql.js';
import { ShopAway } from '../../shop-adapters/shop-http.js';
import type { PulledPage } from '../../shop-adapters/stock-adapter.js';
import { AbsentLevels } from '../run/absent.service.js';
import { ApplyPage } from '../run/apply-page.service.js';
import { readPage, type PageTimes } from '../run/page.js';
import type { Run } from '../run/run.js';
import { beginRun, endRun, resumeRun, saveRun } from '../run/run-record.js';
import type { SyncUnderWay } from '../lease/sync-under-way.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/**
 * A list whose pull broke off longer ago is read from its start: the shop has moved on. In the service's
 * milliseconds.
 */
const GOES_ON_WITHIN = 3_600_000;
/** A page may take several calls: so many times what one may take. */
const CALLS_A_PAGE = 4;

/** Pulls a store's list page by page, goes on where the last pull broke off, and keeps a record of it. */
@Injectable()
export class StockPull {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly applying: ApplyPage,
    private readonly absent: AbsentLevels,
  ) {}

  async pull(sync: SyncUnderWay): Promise<void> {
    const { run, cursor } = await this.begin(sync);
    try {
      const trueAt = await this.read(sync, run, cursor);
      await this.finish(sync, run, epochMs(Math.min(trueAt ?? run.startedAt, run.startedAt)));
    } catch (error) {
      if (sync.signal.aborted) throw error;
      await endRun(this.database.manager, run, 'failed', this.clock.now(), (error as Error).message);
      throw error;
    }
  }

  private async begin({ lease, secrets }: SyncUnderWay): Promise<{ run: Run; cursor: string | undefined }> {
    const { id: sourceId, storeId, cursorRun, cursor } = lease.source;
    const now = this.clock.now();
    const broken = cursorRun ? await resumeRun(this.database.manager, cursorRun, secrets) : undefined;
    if (broken && Math.abs(now - broken.startedAt) < GOES_ON_WITHIN) {
      await this.keepCursor(sourceId, cursor, broken);
      return { run: broken, cursor: cursor ?? undefined };
    }
    if (broken)
      await endRun(this.database.manager, broken, 'failed', now, 'It was broken off and never ended');
    const run = await beginRun(this.database.manager, { storeId, sourceId, kind: 'pull', now, secrets });
    await this.keepCursor(sourceId, null, run);
    return { run, cursor: undefined };
  }

  /** The wish is granted once the run has begun: a later one is for another run. */
  private async keepCursor(sourceId: string, cursor: string | null, { id }: Run): Promise<void> {
    await rows(
      this.database.manager,
      'UPDATE stock_sources SET cursor = $2, cursor_run = $3, wanted_at = NULL WHERE id = $1',
      [sourceId, cursor, id],
    );
  }

  /** Answers when the list was true, where it says so. */
  private async read(sync: SyncUnderWay, run: Run, cursor: string | undefined): Promise<EpochMs | undefined> {
    const pages = sync.adapter.pull(sync.account, cursor, sync.signal)[Symbol.asyncIterator]();
    const began = this.clock.now();
    let trueAt: EpochMs | undefined;
    try {
      for (;;) {
        const asked = sync.adapter.oneAnswer ? began : this.clock.now();
        const next = await this.within(pages.next(), sync.signal);
        if (next.done) return trueAt;
        const page = next.value;
        const came = this.clock.now();
        if (page.asOf) trueAt = epochMs(Math.min(Date.parse(page.asOf), came));
        await this.take(sync, run, page, { asked: trueAt ?? asked, came });
        if (page.brokeOff) run.remark = page.brokeOff;
      }
    } finally {
      // A shop that hangs would hang this too.
      pages.return?.()?.catch(() => undefined);
    }
  }

  private async take(sync: SyncUnderWay, run: Run, page: PulledPage, times: PageTimes): Promise<void> {
    const { lease } = sync;
    const { levels, skus } = readPage(page.rows, times, run);
    await lease.renew();
    if (lease.source.absent === 'zero') await this.absent.noteRead(this.database.manager, run, skus);
    await this.applying.apply(levels, run, sync);
    await inTransaction(this.database.manager, async (tx) => {
      await lease.hold(tx);
      await saveRun(tx, run);
      if (page.next !== undefined)
        await rows(tx, 'UPDATE stock_sources SET cursor = $2 WHERE id = $1', [lease.source.id, page.next]);
    });
  }

  private async finish(sync: SyncUnderWay, run: Run, trueAt: EpochMs): Promise<void> {
    const { lease } = sync;
    if (lease.source.absent === 'zero') await this.absent.settle(run, trueAt, sync);
    await inTransaction(this.database.manager, async (tx) => {
      await lease.hold(tx);
      await rows(
        tx,
        'UPDATE stock_sources SET cursor = NULL, cursor_run = NULL, synced_at = $2 WHERE id = $1',
        [lease.source.id, sqlTime(this.clock.now())],
      );
      await endRun(tx, run, 'done', this.clock.now());
    });
  }

  /**
   * Ends the waiting for a page when the sync ends, or the page does not come: whatever the adapter is doing.
   */
  private async within<Value>(page: Promise<Value>, signal: AbortSignal): Promise<Value> {
    const seconds = this.config.stock.timeoutSeconds * CALLS_A_PAGE;
    let timer: NodeJS.Timeout | undefined;
    let give: (() => void) | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ShopAway(`No page came within ${seconds} s`)), seconds * 1_000);
      give = () => reject(signal.reason as Error);
      signal.addEventListener('abort', give);
    });
    try {
      return await Promise.race([page, late]);
    } finally {
      clearTimeout(timer);
      if (give) signal.removeEventListener('abort', give);
      page.catch(() => undefined);
    }
  }
}
