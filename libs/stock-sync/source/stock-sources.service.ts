import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { inTransaction, row, rows } from '../../platform/database/sql.js';
import { invalid, notFound } from '../../platform/http/problem.js';
import { News } from '../../platform/news/news.js';
import { Snapshot } from '../../platform/news/snapshot.js';
import { ADAPTERS } from '../../shop-adapters/adapters.js';
import type { StockAdapter } from '../../shop-adapters/stock-adapter.js';
import { StockAccounts } from './account.service.js';
import { OPENS_AFTER } from '../lease/breaker.js';
import type { Source } from './source.js';
import type { SourceView, StockSourceId, StockWanted } from './source-answers.js';
import {
  adapterOf,
  addressesOf,
  parsePart,
  refusePrivateAddresses,
  type StockSourceRequest,
} from './source-request.js';
import { StockWaking } from '../waking.service.js';
import { forgetTold, writeSource, type KeptSource } from './write-source.js';

type Kind = Pick<Source, 'setBy'> & { readonly adapter: StockAdapter; readonly settings: unknown };

/** Where a store's levels come from: one source a store, set by its merchant or by ops. */
@Injectable()
export class StockSources implements OnModuleInit {
  private tellable = new Map<string, string[]>();
  private readonly snapshot = new Snapshot(() => this.load());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly news: News,
    private readonly accounts: StockAccounts,
    private readonly waking: StockWaking,
  ) {}

  async onModuleInit(): Promise<void> {
    this.snapshot.follow(this.news, 'merchants');
    await this.snapshot.refresh();
  }

  /**
   * Sources of these merchants whose systems are told of orders. From memory: the relay asks with every
   * event.
   */
  toldOf(merchantIds: Iterable<string>): string[] {
    return [...merchantIds].flatMap((id) => this.tellable.get(id) ?? []);
  }

  /**
   * Where it leads elsewhere than before, all is begun anew; otherwise what has been told and read goes on
   * counting.
   */
  async set(
    storeId: string,
    request: StockSourceRequest,
    setBy: Source['setBy'],
    act?: Act,
  ): Promise<StockSourceId> {
    const adapter = adapterOf(request, setBy);
    const settings = parsePart(adapter.settings, 'settings', request.settings);
    if (!this.accounts.mayBePrivate(setBy)) await refusePrivateAddresses(settings);
    const id = await inTransaction(this.database.manager, async (tx) => {
      const kept = await row<KeptSource>(
        tx,
        'SELECT id, adapter, settings, credentials, pushes FROM stock_sources WHERE store_id = $1 FOR UPDATE',
        [storeId],
      );
      const credentials = this.credentialsOf(storeId, request, { adapter, settings, setBy }, kept);
      const isSame =
        kept?.adapter === adapter.name &&
        kept.pushes === request.pushes &&
        isDeepStrictEqual(kept.settings, JSON.parse(JSON.stringify(settings)));
      if (!isSame) await forgetTold(tx, storeId);
      const detail = {
        adapter: adapter.name,
        leadsTo: addressesOf(settings).map(([, { origin }]) => origin),
      };
      if (act) await writeAudit(tx, { ...act, action: 'set_stock_source', target: storeId, detail });
      return writeSource(tx, storeId, request, { settings, credentials, setBy, isSame, kept });
    });
    await this.announce();
    await this.waking.wake([id]);
    return { id };
  }

  async view(storeId: string, by: Source['setBy']): Promise<SourceView> {
    const found = await row<SourceView & { leftAlone: boolean }>(
      this.database.manager,
      `SELECT id, adapter, settings, credentials IS NOT NULL AS "hasCredentials", every_seconds AS "everySeconds",
         pushes, absent, synced_at AS "syncedAt", failures, left_alone_until AS "leftAloneUntil",
         coalesce(left_alone_until > clock_timestamp(), false) AS "leftAlone"
       FROM stock_sources WHERE store_id = $1`,
      [storeId],
    );
    if (!found) throw notFound('stock source');
    const { leftAlone, ...source } = found;
    const adapter = ADAPTERS.get(source.adapter);
    const settings = { ...source.settings };
    if (by === 'merchant') for (const name of adapter?.opsOnly ?? []) delete settings[name];
    return {
      ...source,
      settings,
      hookUrl: adapter?.webhook ? `${this.config.publicUrl}/v1/hooks/stock/${source.id}` : null,
      breaker: source.failures < OPENS_AFTER ? 'closed' : leftAlone ? 'open' : 'half_open',
    };
  }

  /** Levels stay as they are. */
  async remove(storeId: string): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const removed = await row(tx, 'DELETE FROM stock_sources WHERE store_id = $1 RETURNING 1', [storeId]);
      if (!removed) throw notFound('stock source');
      await forgetTold(tx, storeId);
    });
    await this.announce();
  }

  /** A pull now, also of a shop that is being left alone: whoever asks has put something right. */
  async want(storeId: string): Promise<StockWanted> {
    const wanted = await row<StockWanted>(
      this.database.manager,
      `UPDATE stock_sources SET wanted_at = coalesce(wanted_at, clock_timestamp()), left_alone_until = NULL
       WHERE store_id = $1 RETURNING id AS "sourceId", wanted_at AS "wantedAt"`,
      [storeId],
    );
    if (!wanted) throw notFound('stock source');
    await this.waking.wake([wanted.sourceId]);
    return wanted;
  }

  /** Sealed. Those that are kept must not go to where they were not given for. */
  private credentialsOf(
    storeId: string,
    { credentials }: StockSourceRequest,
    { adapter, settings }: Kind,
    kept: KeptSource | undefined,
  ): Buffer | null {
    if (!adapter.credentials) {
      if (credentials === undefined) return null;
      throw invalid([{ field: 'credentials', message: `${adapter.name} takes none` }]);
    }
    const leadsTo = (where: unknown) => addressesOf(where).map(([, url]) => url.href);
    if (credentials === undefined && kept?.credentials && kept.adapter === adapter.name) {
      if (isDeepStrictEqual(leadsTo(kept.settings), leadsTo(settings))) return kept.credentials;
      throw invalid([{ field: 'credentials', message: 'must be given again for another address' }]);
    }
    const parsed = parsePart(adapter.credentials, 'credentials', credentials);
    return parsed === undefined ? null : this.accounts.seal(storeId, parsed);
  }

  private async announce(): Promise<void> {
    await this.snapshot.refresh();
    await this.news.tell(this.database.manager, 'merchants', []);
  }

  private async load(): Promise<void> {
    const found = await rows<{ merchantId: string; ids: string[] }>(
      this.database.manager,
      `SELECT store.merchant_id AS "merchantId", array_agg(s.id::text) AS ids
       FROM stock_sources s JOIN stores store ON store.id = s.store_id WHERE s.pushes GROUP BY 1`,
    );
    this.tellable = new Map(found.map(({ merchantId, ids }) => [merchantId, ids]));
  }
}
