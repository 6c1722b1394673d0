import { LRUCache } from 'lru-cache';
import { readSku } from '../judge-row.js';
import { listArticles, type Article } from './articles.js';
import type { JddjAccount } from './jddj-account.js';

/** JDDJ's numbers by merchants' SKUs, which stock cannot be asked for by. Each pull tells them anew. */
const numbers = new LRUCache<string, string>({ max: 200_000, ttl: 24 * 60 * 60_000 });
/** Merchants whose whole list was walked of late: a SKU that is not there then is not there. */
const walked = new LRUCache<string, true>({ max: 1_000, ttl: 10 * 60_000 });

const nameOf = ({ credentials, settings }: JddjAccount, sku: string) =>
  JSON.stringify([settings.url, credentials.appKey, credentials.token, sku]);

export function rememberArticles(account: JddjAccount, articles: readonly Article[]): void {
  // Of two with one SKU the first counts, as in a pull.
  for (const { skuId, outSkuId } of [...articles].reverse()) {
    const sku = readSku(outSkuId);
    if (sku && skuId) numbers.set(nameOf(account, sku), skuId);
  }
}

/** JDDJ's number of each SKU that it knows; walks the merchant's list where one is not known yet. */
export async function numbersOf(
  account: JddjAccount,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const known = () =>
    new Map(
      skus.flatMap((sku) => {
        const skuId = numbers.get(nameOf(account, sku));
        return skuId === undefined ? [] : [[sku, skuId] as const];
      }),
    );
  const whole = nameOf(account, '');
  if (known().size === skus.length || walked.has(whole)) return known();
  for (let pageNo = 1, last = false; !last; pageNo++) {
    const page = await listArticles(account, pageNo, signal);
    rememberArticles(account, page.articles);
    last = page.last;
  }
  walked.set(whole, true);
  return known();
}
