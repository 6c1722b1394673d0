import type { EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { Merchant } from './merchant.entity.js';
import { Store } from './store.entity.js';
import { sqlTime } from '../platform/database/sql-time.js';

export async function insertMerchant(
  tx: Sql,
  merchant: Pick<Merchant, 'id' | 'name'> & Partial<Merchant>,
): Promise<void> {
  await tx.getRepository(Merchant).insert(merchant);
}

export async function insertStore(
  tx: Sql,
  store: Pick<Store, 'id' | 'merchantId' | 'name' | 'lat' | 'lng'> & Partial<Store>,
): Promise<void> {
  await tx.getRepository(Store).insert(store);
}

/** The merchant with its new address; undefined where there is none such. */
export async function setWebhookUrl(
  tx: Sql,
  id: string,
  webhookUrl: string | null,
): Promise<Merchant | undefined> {
  const merchants = tx.getRepository(Merchant);
  const merchant = await merchants.preload({ id, webhookUrl });
  if (merchant) await merchants.update(id, { webhookUrl });
  return merchant;
}

/** Notes as of when a store's last whole list was that says: what is not in it is not there. */
export async function noteWholeList(sql: Sql, storeId: string, asOf: EpochMs): Promise<void> {
  await rows(sql, 'UPDATE stores SET listed_as_of = greatest(listed_as_of, $2) WHERE id = $1', [
    storeId,
    sqlTime(asOf),
  ]);
}

export async function changeStoreRow(tx: Sql, id: string, change: Partial<Store>): Promise<void> {
  await tx.getRepository(Store).update({ id }, change);
}
