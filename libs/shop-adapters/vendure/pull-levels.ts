import { z } from 'zod';
import { PulledRows } from '../pulled-rows.js';
import { ShopAway } from '../shop-http.js';
import type { Cursor, PulledPage } from '../stock-adapter.js';
import type { Question } from './graphql.js';
import { ask } from './log-in.js';
import { availableOf, readVariants, type Variant } from './variants.js';
import type { VendureAccount } from './vendure-account.js';

/** Vendure reads the levels of each variant by a query of its own, so that larger pages do not pay. */
const VARIANTS_A_PAGE = 100;

/** All variants' levels by id, `read` of `total` so far. The cursor is these two. */
export async function* pullLevels(
  account: VendureAccount,
  from: Cursor | undefined,
  signal: AbortSignal,
): AsyncIterable<PulledPage> {
  let [read, total] = (from ?? '0/0').split('/').map(Number) as [number, number];
  const owners = await ownersOfSkus(account, read, signal);
  const judged = new PulledRows(read);
  for (;;) {
    const page = await readVariants(account, { skip: read, take: VARIANTS_A_PAGE }, signal);
    const deleted = Math.min(read, total - page.total);
    total = page.total;
    if (deleted > 0) {
      // What follows has moved up, perhaps past us.
      read -= deleted;
      continue;
    }
    const rows = page.variants
      .filter(({ id, sku }) => !id || owners.get(sku) !== id)
      .map((variant) => {
        const { id, sku, name } = variant;
        const refusal = refusalOf(variant, owners.get(sku));
        if (id && sku && !owners.has(sku)) owners.set(sku, id);
        return judged.add({ sku, shopId: id, onHand: availableOf(variant), name, refusal });
      });
    read += page.variants.length;
    const isLast = read >= total;
    if (!isLast && page.variants.length === 0) {
      throw new ShopAway(`Vendure's list ends after ${read} of ${total} variants`);
    }
    yield isLast ? { rows } : { rows, next: `${read}/${total}` };
    if (isLast) return;
  }
}

/** Why a variant's level is none; what any shop's list may get wrong is judged with the row. */
function refusalOf({ id, sku, isTracked }: Variant, owner: string | undefined): string | undefined {
  if (owner && owner !== id) return `sku: variant ${owner} has it too, and is the one that counts`;
  if (sku !== sku.trim()) return `sku: ${JSON.stringify(sku)} begins or ends with a space`;
  return isTracked ? undefined : 'trackInventory: Vendure does not count this variant';
}

const names = z.object({
  productVariants: z.object({
    items: z.array(z.object({ id: z.string(), sku: z.string() }).catch({ id: '', sku: '' })),
  }),
});
const SKUS: Question<z.infer<typeof names>> = {
  document: `query Skus($options: ProductVariantListOptions!) {
    productVariants(options: $options) { items { id sku } }
  }`,
  data: names,
};

/**
 * Which variant counts for each SKU: the one with the lowest id, as nothing keeps two from having the same.
 * For a pull that goes on, those of the pages before are read again; Vendure gives as many as it likes at
 * once (`take` is left out).
 */
async function ownersOfSkus(
  account: VendureAccount,
  before: number,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (let skip = 0; skip < before;) {
    const options = { skip, sort: { id: 'ASC' } };
    const { productVariants } = await ask(account, SKUS, { options }, signal);
    const items = productVariants.items.slice(0, before - skip);
    for (const { id, sku } of items) if (id && sku && !owners.has(sku)) owners.set(sku, id);
    if (items.length === 0) break;
    skip += items.length;
  }
  return owners;
}
