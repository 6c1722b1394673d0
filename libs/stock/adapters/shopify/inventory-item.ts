import { z } from 'zod';
import type { ListedLevel } from '../pulled-rows.js';

/** `available` is what may still be sold: Shopify has taken its own orders off already. */
export const QUANTITIES = 'quantities(names: ["available"]) { name quantity }';

export const item = z.object({
  id: z.string(),
  sku: z.string().nullish(),
  tracked: z.boolean(),
});
export type Item = z.infer<typeof item>;

export const quantities = z.array(z.object({ name: z.string(), quantity: z.unknown().optional() }));

export const availableOf = (of: z.infer<typeof quantities> | undefined): unknown =>
  of?.find(({ name }) => name === 'available')?.quantity;

export const NOT_TRACKED = 'available: not tracked in the shop';

export function levelOf({ id, sku, tracked }: Item, available: unknown): ListedLevel {
  return {
    sku,
    shopId: id,
    onHand: available,
    refusal: tracked && available != null ? undefined : NOT_TRACKED,
  };
}
