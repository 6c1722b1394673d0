import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { IN_STORE } from '../../deliveries/state-lists.js';
import { Merchants } from '../../merchants/merchants.service.js';
import { toStoreAnswer } from '../../merchants/store-answer.js';
import type { Store } from '../../merchants/store.entity.js';
import { Places } from '../../places/places.service.js';
import type { Party } from '../../platform/auth/access-tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { jsonTime, sqlTime } from '../../platform/database/sql-time.js';
import { rows } from '../../platform/database/sql.js';
import { Pickers } from '../pickers/pickers.service.js';
import type { ListedStore, StoreList } from './store-list-answer.js';

type GoingOn = Pick<ListedStore, 'orders' | 'stock'> & { readonly id: string };

/** The stores of a merchant, or the one of a picker, with what a page about them shows. */
@Injectable()
export class StoreLists {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly merchants: Merchants,
    private readonly places: Places,
    private readonly pickers: Pickers,
    private readonly clock: Clock,
  ) {}

  /**
   * In the order of their ids, of `own` alone unless null; `cursor` is the id that the page before ended
   * with.
   */
  async of(
    party: Party,
    own: readonly string[] | null,
    { cursor, limit }: { cursor?: string; limit: number },
  ): Promise<StoreList> {
    const all = (await this.storesOf(party)).filter(
      ({ id }) => (cursor === undefined || id > cursor) && (own === null || own.includes(id)),
    );
    const page = all.slice(0, limit);
    const goingOn = new Map((await this.goingOnIn(page)).map(({ id, ...what }) => [id, what]));
    const stores = page.map((store) => ({
      ...toStoreAnswer(store),
      zoneId: this.places.zoneAt(store)?.id ?? null,
      ...(goingOn.get(store.id) as Omit<GoingOn, 'id'>),
    }));
    return { stores, ...(all.length > limit && { nextCursor: page.at(-1)?.id }) };
  }

  private async storesOf(party: Party): Promise<Store[]> {
    if (party.kind === 'merchant') return this.merchants.storesOf(party.id);
    const storeId = await this.pickers.storeOf(party.id);
    const store = storeId === undefined ? undefined : this.merchants.store(storeId);
    return store ? [store] : [];
  }

  /** Uses deliveries_in_store and stock_sources_of_store. */
  private async goingOnIn(stores: readonly Store[]): Promise<GoingOn[]> {
    if (stores.length === 0) return [];
    return rows<GoingOn>(
      this.database.manager,
      `SELECT s.id, jsonb_build_object('toPick', o."toPick", 'packed', o.packed, 'asked', o.asked, 'late', o.late,
           'nextReadyAt', o."nextReadyAt") AS orders,
         jsonb_build_object('asOf', ${jsonTime('s.listed_as_of')}, 'source', (
           SELECT jsonb_build_object('adapter', k.adapter, 'syncedAt', ${jsonTime('k.synced_at')}, 'failures', k.failures)
           FROM stock_sources k WHERE k.store_id = s.id)) AS stock
       FROM stores s CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE d.packed_at IS NULL)::int AS "toPick",
           count(*) FILTER (WHERE d.packed_at IS NOT NULL)::int AS packed,
           count(*) FILTER (WHERE d.asked_until IS NOT NULL)::int AS asked,
           count(*) FILTER (WHERE d.promised_at < $2)::int AS late,
           min(d.ready_at) FILTER (WHERE d.packed_at IS NULL) AS "nextReadyAt"
         FROM deliveries d WHERE d.store_id = s.id AND d.picked_up_at IS NULL AND d.state IN (${IN_STORE})
       ) AS o WHERE s.id = ANY($1::text[])`,
      [stores.map(({ id }) => id), sqlTime(this.clock.now())],
    );
  }
}
