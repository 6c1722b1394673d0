import { z } from 'zod';
import { PulledRows } from '../pulled-rows.js';
import { ShopRefused } from '../shop-http.js';
import { isSignedBy } from '../signed-body.js';
import { WebhookRefused, type Webhook } from '../stock-adapter.js';
import { FIELDS, product, type Product } from './product.js';
import { levelsOf } from './read-products.js';
import type {
  WoocommerceAccount,
  WoocommerceCredentials,
  WoocommerceSettings,
} from './woocommerce-account.js';
import { get } from './woocommerce-api.js';

/** Sent unsigned when the webhook is saved, to see whether somebody answers; it tells of nothing. */
const PING = /^webhook_id=\d+$/;
const changed = z.object({ id: z.number().int() });

/**
 * WooCommerce sends no time, so an old call could be sent again for ever: a call only names the product, and
 * the shop is asked what it holds now.
 */
export const webhook: Webhook<WoocommerceSettings, WoocommerceCredentials> = {
  verify({ credentials: { webhookSecret } }, { headers, body }, now) {
    if (PING.test(body.toString('latin1'))) return { id: 'ping', at: now };
    if (!webhookSecret) throw new WebhookRefused('No webhook secret is set for this store');
    const signature = headers['x-wc-webhook-signature'];
    if (!isSignedBy(webhookSecret, body, signature)) throw new WebhookRefused('The signature is wrong');
    const topic = headers['x-wc-webhook-topic'] ?? '';
    if (!topic.startsWith('product.'))
      throw new WebhookRefused(`Only product topics are heard, not ${topic}`);
    // The delivery's id is made of the webhook and the second: two products of one second share it.
    return { id: `${headers['x-wc-webhook-delivery-id'] ?? ''}:${signature}`, at: now };
  },
  async levels(account, body, signal) {
    if (PING.test(body)) return [];
    const { id } = changed.parse(JSON.parse(body));
    const article = await find(account, `products/${id}`, signal);
    if (!article || article.status !== 'publish') return [];
    const rows = new PulledRows();
    return (await levelsOf(account, article, signal)).map((listed) => rows.add(listed));
  },
};

/** Undefined for a product that was deleted since, or by this very change. */
async function find(
  account: WoocommerceAccount,
  path: string,
  signal: AbortSignal,
): Promise<Product | undefined> {
  try {
    return (await get(account, path, { _fields: FIELDS }, product, signal)).body;
  } catch (error) {
    if (error instanceof ShopRefused && error.status === 404) return undefined;
    throw error;
  }
}
