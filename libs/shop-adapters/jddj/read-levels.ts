import type { ListedLevel } from '../pulled-rows.js';
import type { ListedPage } from '../walk-pages.js';
import { listArticles } from './articles.js';
import type { JddjAccount } from './jddj-account.js';
import { rememberArticles } from './known-articles.js';
import { stockOfStore } from './stock-of-store.js';

/** One page of the merchant's articles, with the store's stock of those that it sells. */
export async function readLevels(account: JddjAccount, at: string, signal: AbortSignal): Promise<ListedPage> {
  const { articles, last } = await listArticles(account, Number(at), signal);
  rememberArticles(account, articles);
  const stock = await stockOfStore(
    account,
    articles.flatMap(({ skuId }) => skuId ?? []),
    signal,
  );
  const levels = articles.flatMap(({ skuId, outSkuId, skuName }): ListedLevel[] => {
    if (skuId === undefined) return [{ sku: outSkuId, refusal: 'skuId: none of JDDJ’s numbers' }];
    const here = stock.get(skuId);
    if (!here) return [];
    return [{ sku: outSkuId, shopId: skuId, name: skuName, onHand: here.usableQty }];
  });
  return { levels, ...(!last && { next: String(Number(at) + 1) }) };
}
