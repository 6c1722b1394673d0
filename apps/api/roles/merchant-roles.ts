import type { MerchantRow } from './roles.js';

/**
 * What each role at a merchant may do: as `ops-roles.ts`. Staff run the shop; what opens a door for others (people, keys,
 * webhooks, systems that we call) is the owner's.
 */
export const MERCHANT_TABLE = {
  'POST /v1/orders': ['staff', 'named'],
  'POST /v1/orders:batch': ['staff', 'whole'],
  'GET /v1/orders': ['staff', 'whole'],
  'GET /v1/orders/{id}': ['staff', 'order'],
  'GET /v1/orders/{id}/photo': ['staff', 'order'],
  'POST /v1/orders/{id}/cancel': ['staff', 'order'],

  'GET /v1/stores/{id}/stock': ['picker', 'store'],
  'PUT /v1/stores/{id}/stock': ['staff', 'store'],
  'PUT /v1/stores/{id}/stock/all': ['staff', 'store'],
  'POST /v1/stores/{id}/stock/movements': ['staff', 'store'],
  'GET /v1/stores/{id}/stock/{sku}/ledger': ['staff', 'store'],
  'DELETE /v1/stores/{id}/stock/{sku}': ['staff', 'store'],
  'POST /v1/stores/{id}/stock.csv': ['staff', 'store'],
  'GET /v1/stores/{id}/stock-runs': ['staff', 'store'],
  'GET /v1/stores/{id}/stock-source': ['owner', 'store'],
  'PUT /v1/stores/{id}/stock-source': ['owner', 'store'],
  'DELETE /v1/stores/{id}/stock-source': ['owner', 'store'],
  'POST /v1/stores/{id}/stock-source/sync': ['staff', 'store'],
  'GET /v1/stock-adapters': ['staff', 'none'],
  'PATCH /v1/stores/{id}': ['staff', 'store'],

  'GET /v1/stores/{id}/picking': ['picker', 'store'],
  'POST /v1/orders/{id}/lines/{sku}/pick': ['picker', 'order'],
  'POST /v1/orders/{id}/lines/{sku}/short': ['picker', 'order'],

  'GET /v1/stores/{id}/pickers': ['staff', 'store'],
  'POST /v1/stores/{id}/pickers': ['owner', 'store'],
  'DELETE /v1/stores/{id}/pickers/{pickerId}': ['owner', 'store'],
  'GET /v1/stores/{id}/pickers/{pickerId}/keys': ['owner', 'store'],
  'POST /v1/stores/{id}/pickers/{pickerId}/keys': ['owner', 'store'],
  'DELETE /v1/stores/{id}/pickers/{pickerId}/keys/{keyId}': ['owner', 'store'],

  'GET /v1/merchant/keys': ['owner', 'whole'],
  'POST /v1/merchant/keys': ['owner', 'whole'],
  'DELETE /v1/merchant/keys/{keyId}': ['owner', 'whole'],
  'GET /v1/merchant/people': ['owner', 'whole'],
  'POST /v1/merchant/people': ['owner', 'whole'],
  'PATCH /v1/merchant/people/{id}': ['owner', 'whole'],
  'DELETE /v1/merchant/people/{id}': ['owner', 'whole'],
  'POST /v1/merchant/people/{id}/sign-in-link': ['owner', 'whole'],
  'GET /v1/merchant/webhook-secret': ['owner', 'whole'],
  'POST /v1/merchant/webhook-secret': ['owner', 'whole'],
} as const satisfies Readonly<Record<string, MerchantRow>>;
