import { z } from 'zod';
import { inParts } from '../../platform/in-parts.js';
import { readSku } from '../judge-row.js';
import { ask, type Question } from './admin-graphql.js';
import { availableOf, item, NOT_TRACKED, quantities, QUANTITIES } from './inventory-item.js';
import { locationOf, type ShopifyAccount } from './shopify-account.js';

/** SKUs in one search. */
const SKUS_A_CALL = 25;
/** Items answered at most: room for SKUs that are a part of others. */
const FIRST = 250;

const found = item.extend({ inventoryLevel: z.object({ quantities }).nullish().catch(undefined) }).catch({});
type Found = z.infer<typeof found>;
const items = z.object({ inventoryItems: z.object({ nodes: z.array(found) }) });

const ITEMS: Question<z.infer<typeof items>> = {
  document: `query Items($query: String!, $first: Int!, $location: ID!) {
    inventoryItems(first: $first, query: $query) {
      nodes { id sku tracked inventoryLevel(locationId: $location) { ${QUANTITIES} } }
    }
  }`,
  data: items,
};

/** An article as the location has it, or why it cannot be written there. */
export type Stocked = { readonly id: string; readonly available: number } | { readonly refusal: string };

/**
 * Searches by SKU. The search finds more than was asked for, and a SKU is not unique in Shopify: two are
 * none.
 */
export async function findItems(
  account: ShopifyAccount,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Stocked>> {
  const stocked = new Map<string, Stocked>();
  for (const part of inParts(skus, SKUS_A_CALL)) {
    const query = part.map((sku) => `sku:"${sku.replace(/(["\\])/g, '\\$1')}"`).join(' OR ');
    const variables = { query, first: FIRST, location: locationOf(account) };
    const { inventoryItems } = await ask(account, ITEMS, variables, signal);
    for (const sku of part) {
      const same = inventoryItems.nodes.filter((each) => readSku(each.sku) === sku);
      if (same.length > 0) stocked.set(sku, judge(same));
    }
  }
  return stocked;
}

function judge([one, ...others]: readonly Found[]): Stocked {
  if (!one?.id || others.length > 0)
    return { refusal: `sku: ${others.length + 1} items in the shop have it` };
  if (!one.inventoryLevel) return { refusal: 'sku: not stocked at this location' };
  const available = availableOf(one.inventoryLevel.quantities);
  if (one.tracked !== true || !Number.isSafeInteger(available)) return { refusal: NOT_TRACKED };
  return { id: one.id, available: available as number };
}
