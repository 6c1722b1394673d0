import { z } from 'zod';
import { isCount } from '../is-count.js';
import { readSku } from '../judge-row.js';
import { ShopRefused } from '../shop-http.js';
import { below } from '../shop-url.js';
import type { Push, PushAnswer, PushedChange } from '../stock-adapter.js';
import { inParts } from '../../platform/in-parts.js';
import { writeInParts, type Part } from '../write-in-parts.js';
import { listItems, stockAt, type InventoryItem } from './inventory-items.js';
import {
  authorization,
  type MedusaAccount,
  type MedusaCredentials,
  type MedusaSettings,
} from './medusa-account.js';

/** SKUs asked for in one address: Express takes no longer arrays. */
const SKUS_A_CALL = 20;
const BATCH = 50;

const batch = z.object({ updated: z.array(z.unknown()) });

interface Setting extends PushedChange {
  readonly itemId: string;
  readonly stocked: number;
}

/** Medusa sets what is stocked; what its own orders reserve is a part of that and stays. */
export const push: Push<MedusaSettings, MedusaCredentials> = {
  async read(account, skus, signal) {
    const quantities = new Map<string, number>();
    for (const [sku, item] of await findBySku(account, skus, signal)) {
      const here = stockAt(account.settings.locationId, item);
      if (here && isCount(here.free)) quantities.set(sku, here.free);
    }
    return quantities;
  },
  async write(account, changes, signal) {
    const found = await findBySku(
      account,
      changes.map(({ sku }) => sku),
      signal,
    );
    const ready: Setting[] = [];
    const refused: PushAnswer[] = [];
    for (const change of changes) {
      const item = found.get(change.sku);
      const here = item && stockAt(account.settings.locationId, item);
      if (!item?.id || !here) refused.push({ sku: change.sku, refusal: 'sku: not stocked at this location' });
      else if (!isCount(here.free))
        refused.push({ sku: change.sku, refusal: `${String(here.free)} free is no count` });
      else ready.push({ ...change, itemId: item.id, stocked: change.to + here.reserved });
    }
    const made = await writeInParts(inParts(ready, BATCH), (part) => setAll(account, part, signal));
    return [...refused, ...made];
  },
};

async function findBySku(
  account: MedusaAccount,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, InventoryItem>> {
  const found = new Map<string, InventoryItem>();
  for (const part of inParts(skus, SKUS_A_CALL)) {
    const wanted = part.map((sku): [string, string] => ['sku[]', sku]);
    const { inventory_items: items } = await listItems(
      account,
      [['limit', String(SKUS_A_CALL)], ...wanted],
      signal,
    );
    for (const item of items) {
      const sku = readSku(item.sku);
      if (part.includes(sku)) found.set(sku, item);
    }
  }
  return found;
}

/** A batch is one transaction of theirs: one bad change refuses all. Halves find out which. */
async function setAll(
  account: MedusaAccount,
  part: Part<Setting>,
  signal: AbortSignal,
): Promise<PushAnswer[]> {
  const update = part.map(({ itemId, stocked }) => ({
    inventory_item_id: itemId,
    location_id: account.settings.locationId,
    stocked_quantity: stocked,
  }));
  try {
    await account.http.json(below(account.settings.url, 'admin/inventory-items/location-levels/batch'), {
      method: 'POST',
      headers: authorization(account),
      body: { update },
      answer: batch,
      signal,
    });
    return part.map(({ sku }) => ({ sku }));
  } catch (error) {
    if (!(error instanceof ShopRefused) || ![400, 404].includes(error.status)) throw error;
    const [first] = part;
    if (first && part.length === 1) return [{ sku: first.sku, refusal: error.message }];
    return writeInParts(inParts(part, Math.ceil(part.length / 2)), (half) => setAll(account, half, signal));
  }
}
