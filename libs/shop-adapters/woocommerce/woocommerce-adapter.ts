import type { StockAdapter } from '../stock-adapter.js';
import { walkPages } from '../walk-pages.js';
import { push } from './push-stock.js';
import { readProducts } from './read-products.js';
import { webhook } from './webhook.js';
import {
  credentials,
  settings,
  type WoocommerceCredentials,
  type WoocommerceSettings,
} from './woocommerce-account.js';

/**
 * WooCommerce by its REST API v3: `stock_quantity` of published products and variations whose stock it
 * manages.
 *
 * Sources: https://woocommerce.github.io/woocommerce-rest-api-docs/
 * (github.com/woocommerce/woocommerce-rest-api-docs, source/includes/wp-api-v3/_products.md,
 * _product-variations.md, _webhooks.md), and for what these leave open github.com/woocommerce/woocommerce,
 * plugins/woocommerce/includes: class-wc-webhook.php (signature, ping, ids of deliveries) and
 * rest-api/Controllers/Version3/class-wc-rest-products-controller.php (several SKUs in one query).
 */
export const woocommerceAdapter: StockAdapter<WoocommerceSettings, WoocommerceCredentials> = {
  name: 'woocommerce',
  settings,
  credentials,
  pull: (account, from, signal) => walkPages(from, '1:0', (at) => readProducts(account, at, signal)),
  push,
  webhook,
};
