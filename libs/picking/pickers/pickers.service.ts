import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Merchants } from '../../merchants/merchants.service.js';
import { AccessTokens, type Party } from '../../platform/auth/access-tokens.js';
import { inTransaction, row, rows } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { namedId } from '../../platform/ids.js';
import type { PickerAnswer, PickerList } from './picker-answers.js';
import type { Actor } from '../../platform/audit/actor.js';

/** Who marks lines, and of which orders: a picker of one store, or the merchant of all its stores. */
export interface Worker {
  readonly actor: Actor;
  worksIn(order: { readonly storeId: string; readonly merchantId: string }): boolean;
}

/** People who pick at a store, each with a key that opens that store's list and no more. */
@Injectable()
export class Pickers {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly merchants: Merchants,
    private readonly tokens: AccessTokens,
  ) {}

  /** Takes a picker in; the token is shown only here. */
  async takeIn(merchantId: string, storeId: string, name: string): Promise<PickerAnswer> {
    this.mustOwn(merchantId, storeId);
    const id = namedId('picker');
    const token = await inTransaction(this.database.manager, async (tx) => {
      await rows(tx, 'INSERT INTO store_pickers (id, store_id, name) VALUES ($1, $2, $3)', [
        id,
        storeId,
        name,
      ]);
      return this.tokens.issue({ kind: 'picker', id }, tx);
    });
    return { id, name, token };
  }

  async ofStore(merchantId: string, storeId: string): Promise<PickerList> {
    this.mustOwn(merchantId, storeId);
    const pickers = await rows<PickerList['pickers'][number]>(
      this.database.manager,
      'SELECT id, name FROM store_pickers WHERE store_id = $1 ORDER BY id',
      [storeId],
    );
    return { pickers };
  }

  /** As when a phone is lost: the token opens nothing any more. */
  async letGo(merchantId: string, storeId: string, pickerId: string): Promise<void> {
    this.mustOwn(merchantId, storeId);
    await inTransaction(this.database.manager, async (tx) => {
      const gone = await rows(tx, 'DELETE FROM store_pickers WHERE id = $1 AND store_id = $2 RETURNING id', [
        pickerId,
        storeId,
      ]);
      if (gone.length === 0) throw notFound('picker');
      await this.tokens.revoke({ kind: 'picker', id: pickerId }, tx);
    });
  }

  /** The holder of keys. */
  async partyOf(merchantId: string, storeId: string, pickerId: string): Promise<Party> {
    this.mustOwn(merchantId, storeId);
    const picker = await row(
      this.database.manager,
      'SELECT 1 FROM store_pickers WHERE id = $1 AND store_id = $2',
      [pickerId, storeId],
    );
    if (!picker) throw notFound('picker');
    return { kind: 'picker', id: pickerId };
  }

  /** Of a merchant's people each is named; whose stores they pick in was looked at before. */
  async workerOf({ kind, id, person }: Party): Promise<Worker> {
    if (kind === 'merchant') {
      const actor = person ? (`picker:${person.id}` as const) : (`merchant:${id}` as const);
      return { actor, worksIn: ({ merchantId }) => merchantId === id };
    }
    const own = await this.storeOf(id);
    return { actor: `picker:${id}`, worksIn: ({ storeId }) => storeId === own };
  }

  async storeOf(pickerId: string): Promise<string | undefined> {
    const picker = await row<{ storeId: string }>(
      this.database.manager,
      'SELECT store_id AS "storeId" FROM store_pickers WHERE id = $1',
      [pickerId],
    );
    return picker?.storeId;
  }

  /** The store of a list, for those who may see it. */
  async mustWorkIn(party: Party, storeId: string): Promise<void> {
    const store = this.merchants.store(storeId);
    const worker = await this.workerOf(party);
    if (!store || !worker.worksIn({ storeId, merchantId: store.merchantId })) throw notFound('store');
  }

  private mustOwn(merchantId: string, storeId: string): void {
    if (!this.merchants.storeOf(merchantId, storeId)) throw notFound('store');
  }
}
