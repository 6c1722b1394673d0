import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { keepingExternalIds, retired, stillNeeded } from '../places/registered-problems.js';
import type { Location } from '../geo/location.js';
import type { BilingualName } from '../places/bilingual-name.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { Merchant } from './merchant.entity.js';
import { Merchants } from './merchants.service.js';
import type { StoreSettings } from './store-settings.js';
import { Store } from './store.entity.js';

export interface MerchantChange {
  readonly name?: string;
}

export interface StoreChange extends StoreSettings {
  readonly externalId?: string | null;
  readonly name?: BilingualName;
  readonly location?: Location;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor?: string;
}

interface PageAsked {
  readonly retired: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

/** What ops reads and changes of merchants and stores that are registered. */
@Injectable()
export class MerchantRegister {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly merchants: Merchants,
  ) {}

  merchant(id: string): Merchant {
    const merchant = this.merchants.merchant(id);
    if (!merchant) throw notFound('merchant');
    return merchant;
  }

  store(id: string): Store {
    const store = this.merchants.store(id);
    if (!store) throw notFound('store');
    return store;
  }

  merchantsPage(asked: PageAsked): Page<Merchant> {
    return pageOf(this.merchants.all(), asked);
  }

  storesPage({ merchantId, ...asked }: PageAsked & { readonly merchantId?: string }): Page<Store> {
    const stores = this.merchants.allStores();
    return pageOf(merchantId ? stores.filter((store) => store.merchantId === merchantId) : stores, asked);
  }

  async change(id: string, change: MerchantChange, act: Act): Promise<Merchant> {
    await this.inMerchant(id, async (tx, merchant) => {
      if (merchant.retiredAt) throw retired('merchant');
      await tx.getRepository(Merchant).update({ id }, change);
      await writeAudit(tx, { ...act, action: 'change_merchant', target: id, detail: change });
    });
    return this.merchant(id);
  }

  /** Refused while it has stores. Its keys still read what became of its orders. */
  async retire(id: string, act: Act): Promise<void> {
    await this.inMerchant(id, async (tx, merchant) => {
      if (merchant.retiredAt) return;
      const open = await row<{ stores: number }>(
        tx,
        'SELECT count(*)::int AS stores FROM stores WHERE merchant_id = $1 AND retired_at IS NULL',
        [id],
      );
      if (open && open.stores > 0) throw stillNeeded('merchant', { stores: open.stores });
      await tx.getRepository(Merchant).update({ id }, { retiredAt: new Date(act.now) });
      await writeAudit(tx, { ...act, action: 'retire_merchant', target: id });
    });
  }

  async reinstate(id: string, act: Act): Promise<Merchant> {
    await this.inMerchant(id, async (tx, merchant) => {
      if (!merchant.retiredAt) return;
      await tx.getRepository(Merchant).update({ id }, { retiredAt: null });
      await writeAudit(tx, { ...act, action: 'reinstate_merchant', target: id });
    });
    return this.merchant(id);
  }

  async changeStore(id: string, { location, ...change }: StoreChange, act: Act): Promise<Store> {
    await this.inStore(id, async (tx, store) => {
      if (store.retiredAt) throw retired('store');
      await keepingExternalIds(() => tx.getRepository(Store).update({ id }, { ...change, ...location }));
      await writeAudit(tx, {
        ...act,
        action: 'change_store',
        target: id,
        detail: { ...change, ...(location && { location }) },
      });
    });
    return this.store(id);
  }

  /**
   * It takes no orders any more, and its stock is not kept in step; what is under way is picked and brought.
   */
  async retireStore(id: string, act: Act): Promise<void> {
    await this.inStore(id, async (tx, store) => {
      if (store.retiredAt) return;
      await tx.getRepository(Store).update({ id }, { retiredAt: new Date(act.now) });
      await writeAudit(tx, { ...act, action: 'retire_store', target: id });
    });
  }

  async reinstateStore(id: string, act: Act): Promise<Store> {
    await this.inStore(id, async (tx, store) => {
      if (!store.retiredAt) return;
      const merchant = await lockMerchant(tx, store.merchantId);
      if (merchant.retiredAt) throw retired('merchant');
      await tx.getRepository(Store).update({ id }, { retiredAt: null });
      await writeAudit(tx, { ...act, action: 'reinstate_store', target: id });
    });
    return this.store(id);
  }

  private async inMerchant(id: string, work: (tx: Sql, merchant: Merchant) => Promise<void>): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => work(tx, await lockMerchant(tx, id)));
    await this.merchants.announce();
  }

  private async inStore(id: string, work: (tx: Sql, store: Store) => Promise<void>): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const where = { where: { id }, lock: { mode: 'pessimistic_write' } } as const;
      const store = await tx.getRepository(Store).findOne(where);
      if (!store) throw notFound('store');
      await work(tx, store);
    });
    await this.merchants.announce();
  }
}

async function lockMerchant(tx: Sql, id: string): Promise<Merchant> {
  const where = { where: { id }, lock: { mode: 'pessimistic_write' } } as const;
  const merchant = await tx.getRepository(Merchant).findOne(where);
  if (!merchant) throw notFound('merchant');
  return merchant;
}

type Listed = { readonly id: string; readonly retiredAt: Date | null };

function pageOf<Row extends Listed>(
  all: readonly Row[],
  { retired: gone, cursor, limit }: PageAsked,
): Page<Row> {
  const found = all
    .filter(({ id, retiredAt }) => (retiredAt !== null) === gone && (cursor === undefined || id > cursor))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = found.slice(0, limit);
  return { rows, ...(found.length > limit && { nextCursor: rows.at(-1)?.id }) };
}
