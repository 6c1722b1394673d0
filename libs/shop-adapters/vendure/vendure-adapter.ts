import type { StockAdapter } from '../stock-adapter.js';
import { pullLevels } from './pull-levels.js';
import { pushLevels } from './push-levels.js';
import { credentials, settings, type VendureCredentials, type VendureSettings } from './vendure-account.js';

/**
 * Vendure 3, by its Admin API (GraphQL). What we count as on hand is what its location holds less what is
 * allocated to Vendure's own orders. It has no webhooks of its own, so it is read on a schedule.
 *
 * Source: https://docs.vendure.io/current/core/core-concepts/stock-control, and the schema that comes in
 * @vendure/core 3.7.3 (dist/api/schema/admin-api: product.api.graphql, stock-level.type.graphql,
 * auth.api.graphql).
 */
export const vendureAdapter: StockAdapter<VendureSettings, VendureCredentials> = {
  name: 'vendure',
  settings,
  credentials,
  pull: pullLevels,
  push: pushLevels,
};
