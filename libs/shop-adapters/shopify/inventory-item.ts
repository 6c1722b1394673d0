import { z } from 'zod';
import type { ListedLevel } from '../pulled-rows.js';

/** `available` is what may still be sold: Shopify has taken its own orders off already. */
export const QUANTITIES = 'quantities(names: ["available"]) { name quantity }';

/** Whatever stands in an item is judged with its row: one odd item is no fault of the list. */
export const item = z.object({
  id: z.string().optional().catch(undefined),
  sku: z.unknown().optional(),
  tracked: z.unknown().optional(),
});
export type Item = z.infer<typeof item>;

const quantity = z.object({ name: z.unknown().optional(), quantity: z.unknown().optional() });
export const quantities = z.array(quantity.catch({})).optional().catch(undefined);

export const availableOf = (of: z.infer<typeof quantities>): unknown =>
  of?.find(({ name }) => name === 'available')?.quantity;

export const NOT_TRACKED = 'available: not tracked in the shop';

export function levelOf({ id, sku, tracked }: Item, available: unknown): ListedLevel {
  return {
    sku,
    shopId: id,
    onHand: available,
    refusal: tracked === true && available != null ? undefined : NOT_TRACKED,
  };
}
