import { Merchant } from '../../merchants/merchant.entity.js';
import { Store } from '../../merchants/store.entity.js';
import { changeStoreRow, insertStore } from '../../merchants/write-merchants.js';
import type { Sql } from '../../platform/database/sql.js';
import { namedId } from '../../platform/ids.js';
import { changedFields, refused, settled } from '../plan/outcome-of.js';
import type { KeptRow, Settled } from '../rows.js';
import { auditImport, lockExternalId, type Settling } from './settling.js';

/** A store of a table, of a merchant that is registered. */
export async function settleStore(tx: Sql, row: KeptRow, settling: Settling): Promise<Settled> {
  if (row.errors.length > 0) return refused(row);
  const merchant = await merchantOf(tx, row.data.merchant);
  if (typeof merchant === 'string') return refused(row, { field: 'merchant', message: merchant });
  const { externalId } = row;
  if (settling.applying) await lockExternalId(tx, `store ${merchant.id} ${externalId}`);
  const stores = tx.getRepository(Store);
  const before = await stores.findOne({
    where: { merchantId: merchant.id, externalId },
    ...(settling.applying && { lock: { mode: 'pessimistic_write' } }),
  });
  if (before?.retiredAt) return refused(row, { field: 'id', message: 'is retired: reinstate it first' });
  const { name, location, preparationSeconds, pickers } = row.data;
  const told: Partial<Store> = { name, ...location, preparationSeconds, pickers };
  const changes = changedFields<Store>(before ?? {}, told);
  const outcome = !before ? 'create' : changes.length > 0 ? 'change' : 'same';
  if (!settling.applying || outcome === 'same')
    return settled(row, { outcome, changes: before ? changes : [], targetId: before?.id });
  const id = before?.id ?? namedId('store');
  if (before) await changeStoreRow(tx, id, given(told));
  else await insertStore(tx, { ...(given(told) as Store), id, merchantId: merchant.id, externalId });
  await auditImport(tx, settling, before ? 'change_store' : 'open_store', id, { externalId });
  return settled(row, { outcome, changes: before ? changes : [], targetId: id });
}

const given = (told: Partial<Store>): Partial<Store> =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));

/** By our id, or by its name where only one has it; where it is neither, why. */
async function merchantOf(tx: Sql, ref: string | undefined): Promise<Merchant | string> {
  if (ref === undefined) return 'is missing';
  const merchants = tx.getRepository(Merchant);
  const byId = await merchants.findOneBy({ id: ref });
  const found = byId ? [byId] : await merchants.find({ where: { name: ref }, take: 2 });
  const [merchant] = found;
  if (!merchant) return 'is not registered: POST /v1/ops/merchants first';
  if (found.length > 1) return 'is the name of several: give the id';
  return merchant.retiredAt ? 'is retired: reinstate it first' : merchant;
}
