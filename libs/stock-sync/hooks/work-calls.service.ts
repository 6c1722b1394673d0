import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { ShopAway, ShopGarbled } from '../../shop-adapters/shop-http.js';
import type { PulledRow } from '../../shop-adapters/stock-adapter.js';
import { ApplyPage } from '../run/apply-page.service.js';
import { closeCalls, countGarbled, openCalls, type OpenCall } from './calls.js';
import { readPage, type TimedLevel } from '../run/page.js';
import type { Run } from '../run/run.js';
import { beginRun, endRun } from '../run/run-record.js';
import type { SyncUnderWay } from '../lease/sync-under-way.js';
import { epochMs } from '../../geo/units.js';

const CALLS_AT_ONCE = 50;
/** Times that a shop may answer something that makes no sense to what one call asks. */
const GARBLED_AT_MOST = 3;

/** Works the calls of shops into the levels. */
@Injectable()
export class WorkCalls {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly applying: ApplyPage,
  ) {}

  async work(sync: SyncUnderWay): Promise<void> {
    const { lease, secrets, signal } = sync;
    const { manager } = this.database;
    const { id: sourceId, storeId } = lease.source;
    for (;;) {
      const calls = await openCalls(manager, sourceId, CALLS_AT_ONCE);
      if (calls.length === 0) return;
      const now = this.clock.now();
      const run = await beginRun(manager, { storeId, sourceId, kind: 'webhook', now, secrets });
      try {
        for (const call of calls) await this.workIn(sync, run, call);
        await endRun(manager, run, 'done', this.clock.now());
      } catch (error) {
        if (!signal.aborted) await endRun(manager, run, 'failed', this.clock.now(), (error as Error).message);
        throw error;
      }
    }
  }

  private async workIn(sync: SyncUnderWay, run: Run, call: OpenCall): Promise<void> {
    const { lease, told } = sync;
    const rows = await this.rowsOf(sync, run, call);
    const { levels } = readPage(rows, { asked: epochMs(call.at), came: this.clock.now() }, run);
    await lease.renew();
    await this.applying.apply(told ? await this.readAgain(sync, levels) : levels, run, sync);
    await closeCalls(this.database.manager, lease.source.id, [call.callId]);
  }

  /**
   * A call that makes no sense will make none later: it is noted and done with. Only a shop that is away is
   * waited for; one that answers something else each time it is asked is not, or the calls behind this one
   * would wait for ever.
   */
  private async rowsOf(
    { adapter, account, signal, lease }: SyncUnderWay,
    run: Run,
    { body, callId }: OpenCall,
  ): Promise<readonly PulledRow[]> {
    try {
      return (await adapter.webhook?.levels(account, body, signal)) ?? [];
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof ShopAway) {
        const isHopeless =
          error instanceof ShopGarbled &&
          (await countGarbled(this.database.manager, lease.source.id, callId)) >= GARBLED_AT_MOST;
        if (!isHopeless) throw error;
      }
      run.counts.seen++;
      run.refuse({ reason: (error as Error).message });
      return [];
    }
  }

  /**
   * Between the call and now the shop may have been told of an order: its number of then and our count of now
   * do not fit together. So of a shop that is told, a call only says what to read again.
   */
  private async readAgain(
    { adapter, account, signal }: SyncUnderWay,
    levels: readonly TimedLevel[],
  ): Promise<TimedLevel[]> {
    const asked = this.clock.now();
    if (levels.length === 0 || !adapter.push) return [...levels];
    const there = await adapter.push.read(
      account,
      levels.map(({ sku }) => sku),
      signal,
    );
    return levels.flatMap((level) => {
      // What the shop has promised beyond what it has is no number to start from; none is.
      const onHand = there.get(level.sku) ?? (level.onHand === 0 ? 0 : undefined);
      return onHand === undefined ? [] : [{ ...level, onHand: Math.max(0, onHand), asOf: asked }];
    });
  }
}
