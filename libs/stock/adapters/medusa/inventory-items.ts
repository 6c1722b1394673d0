import { z } from 'zod';
import { below } from '../shop-url.js';
import { authorization, type MedusaAccount } from './medusa-account.js';

const level = z.object({
  location_id: z.string(),
  stocked_quantity: z.unknown().optional(),
  reserved_quantity: z.unknown().optional(),
});

const inventoryItem = z.object({
  id: z.string(),
  sku: z.string().nullish(),
  title: z.string().nullish(),
  location_levels: z.array(level).nullish(),
});
export type InventoryItem = z.infer<typeof inventoryItem>;

const list = z.object({
  inventory_items: z.array(inventoryItem),
  count: z.number().int().min(0),
  offset: z.number().int().min(0),
});
export type ItemList = z.infer<typeof list>;

/** Inventory items that have a level at the location; each is answered with its levels at all locations. */
export async function listItems(
  account: MedusaAccount,
  query: readonly [name: string, value: string][],
  signal: AbortSignal,
): Promise<ItemList> {
  const search = new URLSearchParams([
    ['location_levels[location_id]', account.settings.locationId],
    ['fields', 'id,sku,title,*location_levels'],
    ...query,
  ]);
  const address = `${below(account.settings.url, 'admin/inventory-items')}?${search}`;
  return (await account.http.json(address, { headers: authorization(account), answer: list, signal })).body;
}

/** An item's numbers at one location. */
export interface StockHere {
  /** Not promised to Medusa's own orders. */
  readonly free: number;
  readonly reserved: number;
}

/** What may still be sold here; undefined where the item is not stocked here or the numbers are none. */
export function stockAt(
  locationId: string,
  { location_levels: levels }: InventoryItem,
): StockHere | undefined {
  const here = levels?.find(({ location_id }) => location_id === locationId);
  const { stocked_quantity: stocked, reserved_quantity: reserved = 0 } = here ?? {};
  if (typeof stocked !== 'number' || typeof reserved !== 'number') return undefined;
  return { free: stocked - reserved, reserved };
}
