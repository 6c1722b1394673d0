import { z } from 'zod';
import { decodeText } from '../../platform/text/encoding.js';
import { PulledRows } from '../pulled-rows.js';
import { isSignedBy } from '../signed-body.js';
import { WebhookRefused, type PulledRow, type Webhook } from '../stock-adapter.js';
import { ask, type Question } from './admin-graphql.js';
import { item, levelOf } from './inventory-item.js';
import { gid, locationOf, type ShopifyCredentials, type ShopifySettings } from './shopify-account.js';
import { epochMs } from '../../geo/units.js';

/** Milliseconds that a call may be old, or early by the clocks' difference. */
const MOST_AWAY = 5 * 60_000;
const TOPIC = 'inventory_levels/update';

const level = z.object({
  inventory_item_id: z.number().int(),
  location_id: z.number().int(),
  available: z.unknown().optional(),
  updated_at: z.iso.datetime({ offset: true }),
});

const known = z.object({ inventoryItem: item.nullable().catch({}) });
const ITEM: Question<z.infer<typeof known>> = {
  document: 'query Item($id: ID!) { inventoryItem(id: $id) { id sku tracked } }',
  data: known,
};

/** inventory_levels/update: the number comes with the call, its SKU has to be asked for. */
export const webhook: Webhook<ShopifySettings, ShopifyCredentials> = {
  verify({ credentials: { clientSecret } }, { headers, body }, now) {
    if (!clientSecret) throw new WebhookRefused('No client secret is set for this store');
    if (!isSignedBy(clientSecret, body, headers['x-shopify-hmac-sha256'])) {
      throw new WebhookRefused('The signature is wrong');
    }
    const topic = headers['x-shopify-topic'];
    if (topic !== TOPIC) throw new WebhookRefused(`Only ${TOPIC} is heard, not ${topic}`);
    const triggeredAt = Date.parse(headers['x-shopify-triggered-at'] ?? '');
    if (!(Math.abs(now - triggeredAt) <= MOST_AWAY)) throw new WebhookRefused('The call is too old');
    // The event's id is the same for all that one event caused, say an order of five articles; the webhook's
    // is not.
    const id = headers['x-shopify-webhook-id'];
    if (!id) throw new WebhookRefused('The call has no X-Shopify-Webhook-Id');
    return { id, at: epochMs(Math.min(triggeredAt, signedTime(body))) };
  },
  async levels(account, body, signal): Promise<PulledRow[]> {
    const { inventory_item_id: itemId, location_id: locationId, available } = level.parse(JSON.parse(body));
    if (gid('Location', locationId) !== locationOf(account)) return [];
    const { inventoryItem } = await ask(account, ITEM, { id: gid('InventoryItem', itemId) }, signal);
    if (!inventoryItem) return [];
    return [new PulledRows().add(levelOf(inventoryItem, available))];
  },
};

/** The headers are not signed, the body is: an old body under new headers must not be believed to be new. */
function signedTime(body: Buffer): number {
  try {
    return Date.parse(level.parse(JSON.parse(decodeText(body))).updated_at);
  } catch {
    throw new WebhookRefused(`The body is none of ${TOPIC}`);
  }
}
