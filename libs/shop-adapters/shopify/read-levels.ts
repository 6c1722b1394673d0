import { z } from 'zod';
import { ShopAway, ShopRefused } from '../shop-http.js';
import type { ListedPage } from '../walk-pages.js';
import { ask, type Question } from './admin-graphql.js';
import { availableOf, item, levelOf, quantities, QUANTITIES } from './inventory-item.js';
import { locationOf, type ShopifyAccount } from './shopify-account.js';

/** A query may cost 1,000 points at most; a level with its item and quantity costs three. */
const LEVELS_A_PAGE = 100;

const page = z.object({
  location: z
    .object({
      inventoryLevels: z.object({
        nodes: z.array(z.object({ item: item.catch({}), quantities }).catch({ item: {} })),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
      }),
    })
    .nullable(),
});

const LEVELS: Question<z.infer<typeof page>> = {
  document: `query Levels($location: ID!, $first: Int!, $after: String) {
    location(id: $location) {
      inventoryLevels(first: $first, after: $after) {
        nodes { item { id sku tracked } ${QUANTITIES} }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
  data: page,
};

/** One page of the location's levels. `at` is Shopify's own cursor, empty for the first. */
export async function readLevels(
  account: ShopifyAccount,
  at: string,
  signal: AbortSignal,
): Promise<ListedPage> {
  const variables = { location: locationOf(account), first: LEVELS_A_PAGE, after: at || null };
  const { location } = await ask(account, LEVELS, variables, signal);
  if (!location) throw new ShopRefused(`Shopify has no location ${variables.location}`, 404);
  const { nodes, pageInfo } = location.inventoryLevels;
  if (pageInfo.hasNextPage && (!pageInfo.endCursor || nodes.length === 0)) {
    throw new ShopAway('Shopify says that there are more levels, but not where');
  }
  return {
    levels: nodes.map((level) => levelOf(level.item, availableOf(level.quantities))),
    ...(pageInfo.hasNextPage && { next: pageInfo.endCursor as string }),
  };
}
