import { z } from 'zod';
import { levelUpdateRequest } from '../../level-update.js';
import type { Cursor, PulledPage, PulledRow } from '../stock-adapter.js';
import type { Question } from './graphql.js';
import { ask } from './log-in.js';
import { availableOf, readVariants, type Variant } from './variants.js';
import type { VendureAccount } from './vendure-account.js';

/** Vendure reads the levels of each variant by a query of its own, so that larger pages do not pay. */
const VARIANTS_A_PAGE = 100;
const LONGEST_NAME = 200;

/** All variants' levels by id, `read` of `total` so far. The cursor is these two. */
export async function* pullLevels(
  account: VendureAccount,
  from: Cursor | undefined,
  signal: AbortSignal,
): AsyncIterable<PulledPage> {
  let [read, total] = (from ?? '0/0').split('/').map(Number) as [number, number];
  const owners = await ownersOfSkus(account, read, signal);
  for (;;) {
    const page = await readVariants(account, { skip: read, take: VARIANTS_A_PAGE }, signal);
    const deleted = Math.min(read, total - page.total);
    total = page.total;
    if (deleted > 0) {
      // What follows has moved up, perhaps past us.
      read -= deleted;
      continue;
    }
    const rows = page.variants.flatMap((variant, index) => rowOf(read + index + 1, variant, owners));
    read += page.variants.length;
    const isLast = page.variants.length === 0 || read >= total;
    yield isLast ? { rows } : { rows, next: `${read}/${total}` };
    if (isLast) return;
  }
}

function rowOf(row: number, variant: Variant, owners: Map<string, string>): PulledRow[] {
  const { id, sku, name } = variant;
  const owner = owners.get(sku);
  if (owner === id) return [];
  if (owner) return [{ row, sku, refusal: `sku: variant ${owner} has it too, and is the one that counts` }];
  owners.set(sku, id);
  if (sku !== sku.trim()) {
    return [{ row, sku: sku.trim(), refusal: `sku: ${JSON.stringify(sku)} begins or ends with a space` }];
  }
  if (!variant.isTracked)
    return [{ row, sku, refusal: 'trackInventory: Vendure does not count this variant' }];
  const level = levelUpdateRequest.safeParse({
    sku,
    onHand: availableOf(variant),
    ...(name && { name: name.slice(0, LONGEST_NAME) }),
  });
  if (level.success) return [{ row, level: level.data }];
  const [issue] = level.error.issues;
  return [{ row, ...(sku && { sku }), refusal: `${issue?.path.join('.')}: ${issue?.message}` }];
}

const names = z.object({
  productVariants: z.object({ items: z.array(z.object({ id: z.string(), sku: z.string() })) }),
});
const SKUS: Question<z.infer<typeof names>> = {
  document: `query Skus($options: ProductVariantListOptions!) {
    productVariants(options: $options) { items { id sku } }
  }`,
  data: names,
};

/**
 * Which variant counts for each SKU: the one with the lowest id, as nothing keeps two from having the same. For a pull
 * that goes on, those of the pages before are read again; Vendure gives as many as it likes at once (`take` is left out).
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
    for (const { id, sku } of items) if (!owners.has(sku)) owners.set(sku, id);
    if (items.length === 0) break;
    skip += items.length;
  }
  return owners;
}
