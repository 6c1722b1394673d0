import { z } from 'zod';
import { below } from '../shop-url.js';
import { authorization, type MedusaAccount } from './medusa-account.js';

const level = z
  .object({
    location_id: z.unknown().optional(),
    stocked_quantity: z.unknown().optional(),
    reserved_quantity: z.unknown().optional(),
  })
  .catch({});

/** Whatever stands in an item is judged with its row: one odd item is no fault of the list. */
const inventoryItem = z
  .object({
    id: z.string().optional().catch(undefined),
    sku: z.unknown().optional(),
    title: z.unknown().optional(),
    location_levels: z.array(level).nullish().catch(undefined),
  })
  .catch({});
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
  const address = `${below(account.settings.url, 'admin/inventory-items')}?${search.toString()}`;
  return (await account.http.json(address, { headers: authorization(account), answer: list, signal })).body;
}

/** An item's numbers at one location. */
export interface StockHere {
  /** Not promised to Medusa's own orders. */
  readonly free: number;
  readonly reserved: number;
}

/** Medusa writes large numbers as text. */
function numberOf(told: unknown): number | undefined {
  const number = typeof told === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(told.trim()) ? Number(told) : told;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** What may still be sold here; undefined where the item is not stocked here or the numbers are none. */
export function stockAt(
  locationId: string,
  { location_levels: levels }: InventoryItem,
): StockHere | undefined {
  const here = levels?.find(({ location_id }) => location_id === locationId);
  const { stocked_quantity: stocked, reserved_quantity: reserved = 0 } = here ?? {};
  const [there, held] = [numberOf(stocked), numberOf(reserved ?? 0)];
  if (there === undefined || held === undefined) return undefined;
  return { free: there - held, reserved: held };
}
