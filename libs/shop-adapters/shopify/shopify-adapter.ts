import type { StockAdapter } from '../stock-adapter.js';
import { walkPages } from '../walk-pages.js';
import { push } from './push-stock.js';
import { readLevels } from './read-levels.js';
import { credentials, settings, type ShopifyCredentials, type ShopifySettings } from './shopify-account.js';
import { webhook } from './webhook.js';

/**
 * Shopify by its Admin GraphQL API (the REST one is legacy): `available` at one location.
 *
 * Sources, below https://shopify.dev/docs/: api/admin-graphql/latest/objects/InventoryLevel, .../mutations/
 * inventoryAdjustQuantities, .../input-objects/InventoryChangeInput,
 * .../enums/InventoryAdjustQuantitiesUserErrorCode, api/usage/implementing-idempotency,
 * apps/build/apis/graphql-admin/rate-limits (cost and throttleStatus),
 * apps/build/authentication-authorization/client-credentials-grant, apps/build/webhooks/delivery-structure
 * and verify-deliveries, api/webhooks (inventory_levels/update).
 */
export const shopifyAdapter: StockAdapter<ShopifySettings, ShopifyCredentials> = {
  name: 'shopify',
  settings,
  credentials,
  pull: (account, from, signal) => walkPages(from, '', (at) => readLevels(account, at, signal)),
  push,
  webhook,
};
