import { z } from 'zod';
import { ShopAway } from '../shop-http.js';
import { contentOf, maybeText } from './envelope.js';
import type { JddjAccount } from './jddj-account.js';
import { ask } from './jddj-api.js';

/** The most that pms/querySkuInfos gives, and that the stock calls take. */
export const A_CALL = 50;

/** Whatever stands in an article is judged with its row: one odd article is no fault of the list. */
const article = z
  .object({
    /** 到家商品编码: JDDJ's own number, which stock is asked by. */
    skuId: z
      .union([z.string().regex(/^\d{1,18}$/), z.int().min(0).transform(String)])
      .optional()
      .catch(undefined),
    /** 商家商品编码: the merchant's, which is our SKU. */
    outSkuId: z.unknown().optional(),
    skuName: z.unknown().optional(),
  })
  .catch({});
export type Article = z.infer<typeof article>;

const page = z.object({
  count: z.coerce.number().int().min(0),
  result: maybeText(z.array(article)).nullish(),
});

export interface ArticlePage {
  readonly articles: readonly Article[];
  readonly last: boolean;
}

/** One page, from 1, of all that the merchant sells anywhere: JDDJ has no list of one store's articles. */
export async function listArticles(
  account: JddjAccount,
  pageNo: number,
  signal: AbortSignal,
): Promise<ArticlePage> {
  // isFilterDel 0 leaves out what was deleted.
  const asked = { pageNo, pageSize: A_CALL, isFilterDel: '0' };
  const { count, result } = contentOf(await ask(account, 'pms/querySkuInfos', asked, signal), page);
  const articles = result ?? [];
  const last = pageNo * A_CALL >= count;
  if (!last && articles.length < A_CALL) {
    throw new ShopAway(`Page ${pageNo} of ${count} articles ended after ${articles.length}`);
  }
  return { articles, last };
}
