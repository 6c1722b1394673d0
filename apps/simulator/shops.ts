import { distance, type Location } from '#libs/geo/location.js';
import { demoGoods, demoId, demoMerchants, type DemoGood } from '#libs/demo-district/index.js';
import type { OrderRequest } from '../../libs/client/openapi.js';
import type { DemoCredentials } from './session/credentials.js';
import { MerchantClient } from '../../libs/client/merchant-client.js';

/** A store of the demo district with the till it posts its orders by. */
export interface Shop {
  readonly storeId: string;
  readonly location: Location;
  readonly goods: readonly DemoGood[];
  readonly till: MerchantClient;
}

/** What a van brings of an article that ran out. */
const A_VANFUL = 500;

export function openShops(url: string, { merchants }: DemoCredentials): Shop[] {
  return demoMerchants.flatMap(({ slug, stores }) => {
    const keys = merchants.find(({ id }) => id === demoId('merchant', slug));
    if (!keys)
      throw new Error(`The credentials know no merchant ${slug}: they are not of the demo district.`);
    const till = new MerchantClient(url, keys.apiKey);
    return stores.map((store) => ({
      storeId: demoId('store', store.slug),
      location: store.location,
      goods: demoGoods.filter(({ temperature }) => store.keeps.includes(temperature)),
      till,
    }));
  });
}

/** People order where it is near. */
export const nearestShop = (shops: readonly Shop[], to: Location): Shop =>
  shops.reduce((best, shop) => (distance(shop.location, to) < distance(best.location, to) ? shop : best));

/** Fills the shelves with what an order asks for. */
export async function restock({ till, storeId }: Shop, { lines }: OrderRequest): Promise<void> {
  await till.putStock(
    storeId,
    (lines ?? []).map(({ sku }) => ({ sku, onHand: A_VANFUL })),
  );
}
