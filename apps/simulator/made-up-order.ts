import { demoCompounds, demoId, demoNotes, type DemoCompound } from '#libs/demo-district/index.js';
import type { OrderRequest } from '../../libs/client/openapi.js';
import { happens, oneOf, wholeBetween } from './chance.js';
import { nearestShop, type Shop } from './shops.js';

const SURNAMES = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '沈',
  '顾',
  '陆',
] as const;
const TITLES = ['女士', '先生', '阿姨', '爷叔'] as const;
/** How many residents write a note. */
const WRITE_A_NOTE = 0.7;
/** How many residents say beforehand what to do about an article that ran out; the others are asked. */
const WISH_SIMILAR = 0.5;
const WISH_NONE = 0.3;
const MOST_LINES = 5;
const MOST_OF_ONE = 3;

export interface MadeUpOrder {
  readonly shop: Shop;
  readonly order: OrderRequest;
}

/** Who orders, and what they write. */
export interface Household {
  readonly compound: DemoCompound;
  readonly note?: string;
}

export const anyHousehold = (): Household => ({
  compound: oneOf(demoCompounds),
  ...(happens(WRITE_A_NOTE) && { note: oneOf(demoNotes) }),
});

/** Groceries for someone behind one of a compound's doors. */
export function madeUpOrder(
  externalId: string,
  shops: readonly Shop[],
  { compound, note }: Household,
): MadeUpOrder {
  const building = oneOf(compound.buildings);
  const shop = nearestShop(shops, building.location);
  const floor = wholeBetween(1, building.floors);
  const skus = new Set(Array.from({ length: wholeBetween(1, MOST_LINES) }, () => oneOf(shop.goods).sku));
  const order: OrderRequest = {
    externalId,
    storeId: shop.storeId,
    ...(happens(WISH_SIMILAR)
      ? { substitution: 'similar' as const }
      : happens(WISH_NONE) && { substitution: 'none' as const }),
    lines: [...skus].map((sku) => ({ sku, quantity: wholeBetween(1, MOST_OF_ONE) })),
    dropoff: {
      compoundId: demoId('compound', compound.slug),
      building: building.number,
      unit: oneOf(building.units).number,
      floor: String(floor),
      room: `${floor}0${wholeBetween(1, 4)}`,
      contact: {
        name: `${oneOf(SURNAMES)}${oneOf(TITLES)}`,
        phone: `138${wholeBetween(10_000_000, 99_999_999)}`,
      },
      ...(note && { note }),
    },
  };
  return { shop, order };
}
