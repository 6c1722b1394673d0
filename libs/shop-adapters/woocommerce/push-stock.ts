import { z } from 'zod';
import { isCount } from '../is-count.js';
import { readSku } from '../judge-row.js';
import type { Push, PushAnswer, PushedChange } from '../stock-adapter.js';
import { inParts } from '../../platform/in-parts.js';
import { writeInParts, type Part } from '../write-in-parts.js';
import { FIELDS, isVariation, product, whyNoLevel, type Product } from './product.js';
import { PER_PAGE } from './read-products.js';
import type {
  WoocommerceAccount,
  WoocommerceCredentials,
  WoocommerceSettings,
} from './woocommerce-account.js';
import { get, post } from './woocommerce-api.js';

/** SKUs asked for in one address. */
const SKUS_A_CALL = 50;
/** Changes that `products/batch` takes at most. */
const BATCH = 100;

/** A batch answers each change by its id, with the article or with why not. */
const batch = z.object({
  update: z.array(
    z.object({
      id: z.number().int(),
      error: z.object({ code: z.string().optional(), message: z.string() }).optional(),
    }),
  ),
});

interface Found extends PushedChange {
  readonly article: Product;
}

/** WooCommerce sets quantities, it cannot add to them. */
export const push: Push<WoocommerceSettings, WoocommerceCredentials> = {
  async read(account, skus, signal) {
    const found = await findBySku(account, skus, signal);
    return new Map(
      [...found.values()]
        .filter((article) => !whyNotSet(article))
        .map((article) => [readSku(article.sku), article.stock_quantity as number]),
    );
  },
  async write(account, changes, signal) {
    const found = await findBySku(
      account,
      changes.map(({ sku }) => sku),
      signal,
    );
    const ready: Found[] = [];
    const refused: PushAnswer[] = [];
    for (const change of changes) {
      const article = found.get(change.sku);
      const refusal = article ? whyNotSet(article) : 'sku: not known to the shop';
      if (article && !refusal) ready.push({ ...change, article });
      else refused.push({ sku: change.sku, refusal });
    }
    const made = await writeInParts(byAddress(ready), (part) => writePart(account, part, signal));
    return [...refused, ...made];
  },
};

function whyNotSet(article: Product): string | undefined {
  const { id, stock_quantity: quantity } = article;
  if (id === undefined) return 'id: none in the shop';
  return (
    whyNoLevel(article) ?? (isCount(quantity) ? undefined : `stock_quantity: ${String(quantity)} is no count`)
  );
}

/** A SKU is exact, whatever the shop's collation; one with a comma goes alone, as a comma separates them. */
async function findBySku(
  account: WoocommerceAccount,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Product>> {
  const groups = [
    ...inParts(
      skus.filter((sku) => !sku.includes(',')),
      SKUS_A_CALL,
    ),
    ...skus.filter((sku) => sku.includes(',')).map((sku) => [sku]),
  ];
  const found = new Map<string, Product>();
  for (const group of groups) {
    const query = { sku: group.join(','), per_page: String(PER_PAGE), _fields: FIELDS };
    const { body } = await get(account, 'products', query, z.array(product), signal);
    for (const article of body) {
      const sku = readSku(article.sku);
      if (group.includes(sku)) found.set(sku, article);
    }
  }
  return found;
}

/** Variations are written below their product; `products/batch` refuses them. */
function byAddress(changes: readonly Found[]): Part<Found>[] {
  const groups = new Map<string, Found[]>();
  for (const change of changes) {
    const address = addressOf(change);
    groups.set(address, [...(groups.get(address) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => inParts(group, BATCH));
}

const addressOf = ({ article }: Found) =>
  isVariation(article) ? `products/${article.parent_id}/variations/batch` : 'products/batch';

async function writePart(
  account: WoocommerceAccount,
  part: Part<Found>,
  signal: AbortSignal,
): Promise<PushAnswer[]> {
  const [first] = part;
  if (!first) return [];
  const update = part.map(({ article, to }) => ({ id: article.id, stock_quantity: to }));
  const { body } = await post(account, addressOf(first), { update }, batch, signal);
  const answers = new Map(body.update.map((answer) => [answer.id, answer]));
  return part.map(({ sku, article }) => {
    const answer = answers.get(article.id as number);
    if (!answer) return { sku, refusal: 'The shop did not say whether it took it' };
    return answer.error ? { sku, refusal: answer.error.message } : { sku };
  });
}
