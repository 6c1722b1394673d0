import { ShopAway } from '../shop-http.js';
import type { ListedPage } from '../walk-pages.js';
import { listItems, stockAt } from './inventory-items.js';
import type { MedusaAccount } from './medusa-account.js';

const ITEMS_A_PAGE = 200;

/** One page of the location's items. Sorted by id, which begins with the time: what is added comes last. */
export async function readLevels(
  account: MedusaAccount,
  at: string,
  signal: AbortSignal,
): Promise<ListedPage> {
  const { inventory_items: items, count } = await listItems(
    account,
    [
      ['limit', String(ITEMS_A_PAGE)],
      ['offset', at],
      ['order', 'id'],
    ],
    signal,
  );
  const read = Number(at) + items.length;
  if (items.length === 0 && read < count) throw new ShopAway(`The list of ${count} ended after ${read}`);
  return {
    levels: items.map((item) => {
      const here = stockAt(account.settings.locationId, item);
      return {
        sku: item.sku,
        shopId: item.id,
        name: item.title,
        onHand: here?.free,
        refusal: here ? undefined : 'stocked_quantity: not a number at this location',
      };
    }),
    ...(read < count && { next: String(read) }),
  };
}
