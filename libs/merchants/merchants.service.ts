import { Injectable, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccessTokens, type Party } from '../platform/auth/access-tokens.js';
import { notFound } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import { News } from '../platform/news/news.js';
import { SecondLook } from '../platform/news/second-look.js';
import { Snapshot } from '../platform/news/snapshot.js';
import type { Location } from '../geo/location.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { keepingExternalIds, retired } from '../places/registered-problems.js';
import { insertMerchant, insertStore } from './write-merchants.js';
import { Merchant } from './merchant.entity.js';
import type { StoreSettings } from './store-settings.js';
import { Store } from './store.entity.js';
import { WebhookSecrets } from './webhook-secrets.service.js';
import type { BilingualName } from '../places/bilingual-name.js';

/** Merchants and their stores, held in memory because every order asks for them. */
@Injectable()
export class Merchants implements OnModuleInit {
  private merchants = new Map<string, Merchant>();
  private stores = new Map<string, Store>();
  private readonly snapshot = new Snapshot(() => this.load());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tokens: AccessTokens,
    private readonly news: News,
    private readonly secondLook: SecondLook,
    private readonly webhookSecrets: WebhookSecrets,
  ) {}

  async onModuleInit(): Promise<void> {
    this.secondLook.register(() => this.snapshot.catchUp(() => this.isBehind()));
    this.snapshot.follow(this.news, 'merchants');
    await this.snapshot.refresh();
  }

  /** The holder of keys. */
  partyOf(id: string): Party {
    if (!this.merchants.has(id)) throw notFound('merchant');
    return { kind: 'merchant', id };
  }

  merchant(id: string): Merchant | undefined {
    return this.merchants.get(id);
  }

  all(): Merchant[] {
    return [...this.merchants.values()];
  }

  allStores(): Store[] {
    return [...this.stores.values()];
  }

  /** A store of this merchant; another merchant's store is none. */
  storeOf(merchantId: string, storeId: string): Store | undefined {
    const store = this.stores.get(storeId);
    return store?.merchantId === merchantId ? store : undefined;
  }

  /** By id. */
  storesOf(merchantId: string): Store[] {
    return [...this.stores.values()]
      .filter((store) => store.merchantId === merchantId)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  store(storeId: string): Store | undefined {
    return this.stores.get(storeId);
  }

  /**
   * Takes a merchant in; key and secret are shown only here. `alsoWrite` is written with it, in its
   * transaction.
   */
  async register(
    { name, webhookUrl }: { readonly name: string; readonly webhookUrl?: string },
    act: Act,
    alsoWrite: (tx: Sql, merchant: Merchant) => Promise<void>,
  ): Promise<{ merchant: Merchant; apiKey: string; webhookSecret: string }> {
    const merchant: Merchant = {
      id: namedId('merchant'),
      name,
      webhookUrl: webhookUrl ?? null,
      dropWishes: {},
      retiredAt: null,
    };
    const secrets = await inTransaction(this.database.manager, async (tx) => {
      await insertMerchant(tx, merchant);
      await writeAudit(tx, { ...act, action: 'take_in_merchant', target: merchant.id, detail: { name } });
      const apiKey = await this.tokens.issue({ kind: 'merchant', id: merchant.id }, tx);
      await alsoWrite(tx, merchant);
      return { apiKey, webhookSecret: await this.webhookSecrets.make(merchant.id, tx) };
    });
    await this.announce();
    return { merchant, ...secrets };
  }

  async openStore(
    merchantId: string,
    store: { externalId?: string; name: BilingualName; location: Location; preparationSeconds?: number },
    act: Act,
  ) {
    const merchant = this.merchants.get(merchantId);
    if (!merchant) throw notFound('merchant');
    if (merchant.retiredAt) throw retired('merchant');
    const { lat, lng } = store.location;
    const opened: Store = {
      id: namedId('store'),
      merchantId,
      name: store.name,
      lat,
      lng,
      preparationSeconds: store.preparationSeconds ?? 480,
      pickers: null,
      secondsALine: 40,
      oversellRule: 'substitute',
      priceBand: 20,
      answerMinutes: 10,
      externalId: store.externalId ?? null,
      retiredAt: null,
    };
    await inTransaction(this.database.manager, async (tx) => {
      await keepingExternalIds(() => insertStore(tx, opened));
      await writeAudit(tx, { ...act, action: 'open_store', target: opened.id, detail: { merchantId } });
    });
    await this.announce();
    return opened;
  }

  /** Changes how a store works, as its merchant sets it. */
  async changeStore(storeId: string, settings: StoreSettings): Promise<Store> {
    const changed = await inTransaction(this.database.manager, async (tx) => {
      const store = await tx.getRepository(Store).preload({ id: storeId, ...settings });
      if (!store) throw notFound('store');
      return tx.getRepository(Store).save(store);
    });
    await this.announce();
    return changed;
  }

  private async isBehind(): Promise<boolean> {
    const count = await row<{ merchants: number; stores: number }>(
      this.database.manager,
      'SELECT (SELECT count(*)::int FROM merchants) AS merchants, (SELECT count(*)::int FROM stores) AS stores',
    );
    return count?.merchants !== this.merchants.size || count.stores !== this.stores.size;
  }

  private async load(): Promise<void> {
    const [merchants, stores] = await Promise.all([
      this.database.getRepository(Merchant).find(),
      this.database.getRepository(Store).find(),
    ]);
    this.merchants = new Map(merchants.map((merchant) => [merchant.id, merchant]));
    this.stores = new Map(stores.map((store) => [store.id, store]));
  }

  /** Reads anew here, and tells every other process to. */
  async announce(): Promise<void> {
    await this.snapshot.refresh();
    await this.news.tell(this.database.manager, 'merchants', []);
  }
}
