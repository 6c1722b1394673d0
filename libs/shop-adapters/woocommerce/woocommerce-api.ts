import type { z } from 'zod';
import type { ShopAnswer } from '../shop-http.js';
import { below } from '../shop-url.js';
import type { WoocommerceAccount } from './woocommerce-account.js';

/** REST v3 below the site's address; Basic auth by key and secret, over TLS only (authentication.md). */
const API = 'wp-json/wc/v3/';

export function get<Body>(
  account: WoocommerceAccount,
  path: string,
  query: Readonly<Record<string, string>>,
  answer: z.ZodType<Body>,
  signal: AbortSignal,
): Promise<ShopAnswer<Body>> {
  const address = `${below(account.settings.url, API + path)}?${new URLSearchParams(query).toString()}`;
  return account.http.json(address, { headers: authorization(account), answer, signal });
}

export function post<Body>(
  account: WoocommerceAccount,
  path: string,
  body: object,
  answer: z.ZodType<Body>,
  signal: AbortSignal,
): Promise<ShopAnswer<Body>> {
  return account.http.json(below(account.settings.url, API + path), {
    method: 'POST',
    headers: authorization(account),
    body,
    answer,
    signal,
  });
}

function authorization({ credentials: { consumerKey, consumerSecret } }: WoocommerceAccount) {
  const basic = Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64');
  return { authorization: `Basic ${basic}` };
}
