import { csvAdapter } from './csv/csv-adapter.js';
import { jddjAdapter } from './jddj/jddj-adapter.js';
import { medusaAdapter } from './medusa/medusa-adapter.js';
import { restAdapter } from './rest/rest-adapter.js';
import { shopifyAdapter } from './shopify/shopify-adapter.js';
import type { StockAdapter } from './stock-adapter.js';
import { vendureAdapter } from './vendure/vendure-adapter.js';
import { woocommerceAdapter } from './woocommerce/woocommerce-adapter.js';

const EVERY = [
  csvAdapter,
  restAdapter,
  woocommerceAdapter,
  shopifyAdapter,
  medusaAdapter,
  vendureAdapter,
  jddjAdapter,
];

/** Every adapter there is, by its name. */
export const ADAPTERS: ReadonlyMap<string, StockAdapter> = new Map(
  (EVERY as readonly StockAdapter[]).map((adapter) => [adapter.name, adapter]),
);
