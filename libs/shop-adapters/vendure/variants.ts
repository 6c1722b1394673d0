import { z } from 'zod';
import { ShopRefused } from '../shop-http.js';
import type { Question } from './graphql.js';
import { ask } from './log-in.js';
import type { VendureAccount } from './vendure-account.js';

/** A product variant, with what one stock location holds of it. */
export interface Variant {
  readonly id: string;
  readonly sku: string;
  readonly name: unknown;
  /** Whether Vendure counts it at all: of one that it does not count, the levels mean nothing. */
  readonly isTracked: boolean;
  readonly locationId: string;
  readonly stockOnHand: number | undefined;
  /** Promised to Vendure's own customers, and still on the shelf. */
  readonly stockAllocated: number | undefined;
}

/** `ProductVariantListOptions` of the schema, as far as we use it. */
interface ListOptions {
  readonly skip?: number;
  readonly take?: number;
  readonly filter?: { readonly sku: { readonly in: readonly string[] } };
}

/** Whatever stands in a variant is judged with its row: one odd variant is no fault of the list. */
const level = z
  .object({
    stockLocationId: z.unknown().optional(),
    stockOnHand: z.number().optional().catch(undefined),
    stockAllocated: z.number().optional().catch(undefined),
  })
  .catch({});
const variant = z
  .object({
    id: z.string().optional().catch(undefined),
    sku: z.unknown().optional(),
    name: z.unknown().optional(),
    trackInventory: z.unknown().optional(),
    stockLevels: z.array(level).optional().catch(undefined),
  })
  .catch({});
const answer = z.object({
  globalSettings: z.object({ trackInventory: z.boolean() }),
  activeChannel: z.object({ token: z.string() }),
  stockLocations: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
  productVariants: z.object({ totalItems: z.number().int(), items: z.array(variant) }),
});
type Answer = z.infer<typeof answer>;

const VARIANTS: Question<Answer> = {
  document: `query Levels($options: ProductVariantListOptions!) {
    globalSettings { trackInventory }
    activeChannel { token }
    stockLocations { items { id name } }
    productVariants(options: $options) {
      totalItems
      items { id sku name trackInventory stockLevels { stockLocationId stockOnHand stockAllocated } }
    }
  }`,
  data: answer,
};

/** A page of the variants that are not deleted, by id. */
export async function readVariants(
  account: VendureAccount,
  options: ListOptions,
  signal: AbortSignal,
): Promise<{ total: number; variants: Variant[] }> {
  const told = await ask(account, VARIANTS, { options: { ...options, sort: { id: 'ASC' } } }, signal);
  const locationId = locationOf(account, told);
  const variants = told.productVariants.items.map(({ id = '', sku, name, trackInventory, stockLevels }) => {
    const here = stockLevels?.find(({ stockLocationId }) => stockLocationId === locationId);
    const isTracked =
      trackInventory === 'TRUE' || (trackInventory === 'INHERIT' && told.globalSettings.trackInventory);
    // Vendure keeps no row for what was never at a location, and counts it as none.
    const { stockOnHand, stockAllocated } =
      here ?? (stockLevels ? { stockOnHand: 0, stockAllocated: 0 } : {});
    return {
      id,
      sku: typeof sku === 'number' ? String(sku) : textOf(sku),
      name,
      isTracked,
      locationId,
      stockOnHand,
      stockAllocated,
    };
  });
  return { total: told.productVariants.totalItems, variants };
}

/** Units that may still be sold: at a shop that takes back orders more can be promised than is there. */
export const availableOf = ({ stockOnHand, stockAllocated }: Variant): number | undefined =>
  stockOnHand === undefined || stockAllocated === undefined
    ? undefined
    : Math.max(0, stockOnHand - stockAllocated);

const textOf = (told: unknown) => (typeof told === 'string' ? told : '');

function locationOf({ settings }: VendureAccount, { activeChannel, stockLocations }: Answer): string {
  // A Vendure with one channel takes any token for it, so that a wrong one shows only when the second comes.
  if (settings.channelToken && settings.channelToken !== activeChannel.token) {
    throw new ShopRefused('Vendure has no channel of this channelToken', 404);
  }
  const { items } = stockLocations;
  const wanted = settings.stockLocation;
  const found = wanted
    ? (items.find(({ id }) => id === wanted) ?? items.find(({ name }) => name === wanted))
    : items.length === 1 && items[0];
  if (found) return found.id;
  const choice = items.map(({ id, name }) => `${name} (${id})`).join(', ') || 'none';
  throw new ShopRefused(`stockLocation must be one of this channel's: ${choice}`, 404);
}
