import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction } from '../../platform/database/sql.js';
import { ShopAway } from '../../shop-adapters/shop-http.js';
import type { PushAnswer, PushedChange } from '../../shop-adapters/stock-adapter.js';
import {
  forgetRefused,
  markRefused,
  planChange,
  settleTold,
  unheard,
  untold,
  writeIntents,
} from './pushes.js';
import type { Run } from '../run/run.js';
import { beginRun, endRun } from '../run/run-record.js';
import type { SyncUnderWay } from '../lease/sync-under-way.js';

/** SKUs in one call to a shop. */
const CHANGES_AT_ONCE = 50;
const NOT_KNOWN = 'The shop does not know this article';
const NONE_LEFT = 'The shop has none left to take from';

/**
 * Tells a merchant's system what our orders took, and gave back. A change is written down before it is sent;
 * one that nobody heard of again is looked up there before anything else is done, so that it is made once
 * (docs/adr/0009).
 */
@Injectable()
export class StockPush {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * What an earlier sync sent without hearing the answer. Before any pull: until then the shop's numbers are
   * not clear.
   */
  async settleUnheard(sync: SyncUnderWay): Promise<void> {
    const intents = await unheard(this.database.manager, sync.lease.source.storeId);
    if (intents.length === 0) return;
    await this.recorded(sync, async (run) => {
      for (let at = 0; at < intents.length; at += CHANGES_AT_ONCE) {
        await this.lookUp(sync, run, intents.slice(at, at + CHANGES_AT_ONCE));
      }
    });
  }

  /** All that is to be told now. */
  async tell(sync: SyncUnderWay): Promise<void> {
    const { storeId } = sync.lease.source;
    await forgetRefused(this.database.manager, storeId);
    const first = await untold(this.database.manager, storeId, CHANGES_AT_ONCE);
    if (first.length === 0) return;
    await this.recorded(sync, async (run) => {
      for (let part = first; part.length > 0;) {
        const there = await this.readShop(sync, part);
        await this.send(
          sync,
          run,
          part.map((one) => planChange(one, there.get(one.sku) ?? 0)),
          there,
        );
        part = await untold(this.database.manager, storeId, CHANGES_AT_ONCE);
      }
    });
  }

  private async lookUp(sync: SyncUnderWay, run: Run, intents: readonly PushedChange[]): Promise<void> {
    const there = await this.readShop(sync, intents);
    const isMade = ({ sku, change, to }: PushedChange) => {
      const level = there.get(sku);
      return level !== undefined && (change < 0 ? level <= to : level >= to);
    };
    const made = intents.filter(isMade);
    await this.settle(sync, run, made);
    // The same key: a system that knows of keys decides better than we do.
    const again = intents
      .filter((one) => !isMade(one))
      .map((one) => ({ ...planChange(one, there.get(one.sku) ?? 0), key: one.key }));
    await this.send(sync, run, again, there);
  }

  private async readShop(
    { lease, adapter, account, signal }: SyncUnderWay,
    changes: readonly { readonly sku: string }[],
  ): Promise<ReadonlyMap<string, number>> {
    await lease.renew();
    const there = await adapter.push?.read(
      account,
      changes.map(({ sku }) => sku),
      signal,
    );
    return there ?? new Map();
  }

  private async send(
    sync: SyncUnderWay,
    run: Run,
    changes: readonly PushedChange[],
    there: ReadonlyMap<string, number>,
  ): Promise<void> {
    const { lease, adapter, account, signal } = sync;
    if (changes.length === 0) return;
    await inTransaction(this.database.manager, async (tx) => {
      await lease.hold(tx);
      await writeIntents(tx, lease.source.storeId, changes);
    });
    const impossible = changes.flatMap(({ sku, change }) =>
      there.has(sku) ? (change === 0 ? [{ sku, refusal: NONE_LEFT }] : []) : [{ sku, refusal: NOT_KNOWN }],
    );
    await this.note(sync, run, changes, impossible);
    const left = new Set(impossible.map(({ sku }) => sku));
    const possible = changes.filter(({ sku }) => !left.has(sku));
    if (possible.length === 0) return;
    const answers = (await adapter.push?.write(account, possible, signal)) ?? [];
    await this.note(sync, run, possible, answers);
    // Looked up there by the next sync.
    const unanswered = possible.find(({ sku }) => !answers.some((answer) => answer.sku === sku));
    if (unanswered) throw new ShopAway(`The shop gave no answer for ${unanswered.sku}`);
  }

  private async note(
    sync: SyncUnderWay,
    run: Run,
    sent: readonly PushedChange[],
    answers: readonly PushAnswer[],
  ): Promise<void> {
    const refused = answers.filter(({ refusal }) => refusal !== undefined);
    for (const { sku, refusal } of refused) {
      run.counts.seen++;
      run.refuse({ sku, reason: refusal as string });
    }
    await markRefused(
      this.database.manager,
      sync.lease.source.storeId,
      refused.map(({ sku }) => sku),
    );
    const done = new Set(answers.filter(({ refusal }) => refusal === undefined).map(({ sku }) => sku));
    await this.settle(
      sync,
      run,
      sent.filter(({ sku }) => done.has(sku)),
    );
  }

  private async settle({ lease }: SyncUnderWay, run: Run, made: readonly PushedChange[]): Promise<void> {
    await settleTold(this.database.manager, lease.source.storeId, made);
    run.counts.seen += made.length;
    run.counts.changed += made.length;
  }

  private async recorded(
    { lease, secrets, signal }: SyncUnderWay,
    work: (run: Run) => Promise<void>,
  ): Promise<void> {
    const { id: sourceId, storeId } = lease.source;
    const { manager } = this.database;
    const run = await beginRun(manager, { storeId, sourceId, kind: 'push', now: this.clock.now(), secrets });
    try {
      await work(run);
      await endRun(manager, run, 'done', this.clock.now());
    } catch (error) {
      if (!signal.aborted) await endRun(manager, run, 'failed', this.clock.now(), (error as Error).message);
      throw error;
    }
  }
}
