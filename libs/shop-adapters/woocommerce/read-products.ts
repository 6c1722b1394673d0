import { z } from 'zod';
import type { ListedLevel } from '../pulled-rows.js';
import { ShopAway } from '../shop-http.js';
import type { ListedPage } from '../walk-pages.js';
import { FIELDS, isVariable, levelOf, product, whyNoLevel, type Product } from './product.js';
import type { WoocommerceAccount } from './woocommerce-account.js';
import { get } from './woocommerce-api.js';

/** The most that WordPress gives. */
export const PER_PAGE = 100;
/** Each variable product costs a call of its own: so many of them, and what was read is given and kept. */
const VARIABLE_AT_ONCE = 20;

/**
 * The shop's published products, each variable one followed by its variations. `at` is a page and how many of
 * its products were read. Sorted by id, so that what is added meanwhile comes last; what is deleted meanwhile
 * moves the rest up, and as many are missed once.
 */
export async function readProducts(
  account: WoocommerceAccount,
  at: string,
  signal: AbortSignal,
): Promise<ListedPage> {
  const [page = 1, read = 0] = at.split(':').map(Number);
  const { products, pages } = await readPage(account, 'products', page, signal);
  const left = products.slice(read);
  const part = left.slice(0, partOf(left));
  const levels: ListedLevel[] = [];
  for (const each of part) levels.push(...(await levelsOf(account, each, signal)));
  if (part.length < left.length) return { levels, next: `${page}:${read + part.length}` };
  return { levels, ...(page < pages && { next: `${page + 1}:0` }) };
}

/** How many to read now: up to and with the last variable product that is one of the first few. */
function partOf(products: readonly Product[]): number {
  let variable = 0;
  const last = products.findIndex((each) => isVariable(each) && ++variable === VARIABLE_AT_ONCE);
  return last === -1 ? products.length : last + 1;
}

/** A variable product's own row counts only where its stock is counted; what is sold are its variations. */
export async function levelsOf(
  account: WoocommerceAccount,
  of: Product,
  signal: AbortSignal,
): Promise<ListedLevel[]> {
  if (!isVariable(of)) return [levelOf(of)];
  if (of.id === undefined) return [{ ...levelOf(of), refusal: 'id: none, to ask for its variations' }];
  const levels = whyNoLevel(of) ? [] : [levelOf(of)];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const read = await readPage(account, `products/${of.id}/variations`, page, signal);
    levels.push(...read.products.map((variation) => levelOf(variation, of)));
    pages = read.pages;
  }
  return levels;
}

async function readPage(account: WoocommerceAccount, path: string, page: number, signal: AbortSignal) {
  const { body: products, headers } = await get(
    account,
    path,
    {
      page: String(page),
      per_page: String(PER_PAGE),
      orderby: 'id',
      order: 'asc',
      status: 'publish',
      _fields: FIELDS,
    },
    z.array(product),
    signal,
  );
  const told = Number(headers.get('x-wp-totalpages') ?? NaN);
  // A cache or a proxy may drop the header: then a full page is followed by another.
  const pages = Number.isInteger(told) ? told : page + Number(products.length === PER_PAGE);
  if (page < pages && products.length < PER_PAGE) {
    throw new ShopAway(`Page ${page} of ${pages} of ${path} ended after ${products.length} rows`);
  }
  return { products, pages };
}
