import { v5 as uuidOf } from 'uuid';
import { z } from 'zod';
import { ShopAway } from '../shop-http.js';
import type { Push, PushAnswer, PushedChange } from '../stock-adapter.js';
import { writeInParts } from '../write-in-parts.js';
import { ask, type Question } from './admin-graphql.js';
import { findItems } from './find-items.js';
import {
  locationOf,
  type ShopifyAccount,
  type ShopifyCredentials,
  type ShopifySettings,
} from './shopify-account.js';

/** Shopify wants UUIDs as keys; ours are made of the change's key, so that the same change has the same one. */
const NAMESPACE = '0f1f3c4e-6a52-4f0b-9d1d-5a1f5f0d2c11';

const adjusted = z.object({
  inventoryAdjustQuantities: z
    .object({ userErrors: z.array(z.object({ code: z.string().nullish(), message: z.string() })) })
    .nullable(),
});

const ADJUST: Question<z.infer<typeof adjusted>> = {
  document: `mutation Adjust($input: InventoryAdjustQuantitiesInput!, $key: String!) {
    inventoryAdjustQuantities(input: $input) @idempotent(key: $key) { userErrors { code message } }
  }`,
  data: adjusted,
};

/** Nothing is wrong with the change: the same key again is right. */
const TRY_AGAIN = ['IDEMPOTENCY_CONCURRENT_REQUEST', 'SERVICE_UNAVAILABLE'];

interface Adjustment extends PushedChange {
  readonly itemId: string;
}

/**
 * Shopify adjusts, so that what it sells itself meanwhile is not undone. One change a call: its key is the
 * call's, and calls are paid for by what they change, not by their number.
 */
export const push: Push<ShopifySettings, ShopifyCredentials> = {
  async read(account, skus, signal) {
    const quantities = new Map<string, number>();
    for (const [sku, stocked] of await findItems(account, skus, signal)) {
      if ('available' in stocked) quantities.set(sku, stocked.available);
    }
    return quantities;
  },
  async write(account, changes, signal) {
    const found = await findItems(
      account,
      changes.map(({ sku }) => sku),
      signal,
    );
    const ready: Adjustment[] = [];
    const refused: PushAnswer[] = [];
    for (const change of changes) {
      const stocked = found.get(change.sku) ?? { refusal: 'sku: not known to the shop' };
      if ('id' in stocked) ready.push({ ...change, itemId: stocked.id });
      else refused.push({ sku: change.sku, refusal: stocked.refusal });
    }
    const made = await writeInParts(
      ready.map((one) => [one]),
      ([one]) => (one ? adjust(account, one, signal) : Promise.resolve([])),
    );
    return [...refused, ...made];
  },
};

async function adjust(
  account: ShopifyAccount,
  { sku, change, key, itemId }: Adjustment,
  signal: AbortSignal,
): Promise<PushAnswer[]> {
  const input = {
    name: 'available',
    reason: 'other',
    referenceDocumentUri: `gid://last100/StockChange/${encodeURIComponent(key)}`,
    // null: no compare-and-swap. A difference is right whatever was there before.
    changes: [
      { inventoryItemId: itemId, locationId: locationOf(account), delta: change, changeFromQuantity: null },
    ],
  };
  const { inventoryAdjustQuantities: answer } = await ask(
    account,
    ADJUST,
    { input, key: uuidOf(key, NAMESPACE) },
    signal,
  );
  if (!answer) throw new ShopAway('Shopify did not say whether it took the change');
  const [error] = answer.userErrors;
  if (TRY_AGAIN.includes(error?.code ?? '')) throw new ShopAway(`Shopify answered: ${error?.message}`);
  return [error ? { sku, refusal: error.message } : { sku }];
}
