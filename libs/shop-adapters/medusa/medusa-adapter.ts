import type { StockAdapter } from '../stock-adapter.js';
import { walkPages } from '../walk-pages.js';
import { credentials, settings, type MedusaCredentials, type MedusaSettings } from './medusa-account.js';
import { push } from './push-stock.js';
import { readLevels } from './read-levels.js';

/**
 * Medusa v2 by its Admin API: inventory items at one stock location, less what Medusa's own orders reserve.
 * Medusa sends no webhooks of its own (https://docs.medusajs.com/learn/fundamentals/events-and-subscribers: a
 * subscriber is code inside the shop), so this adapter hears none; a shop's subscriber can put levels to our
 * own API.
 *
 * Sources: https://docs.medusajs.com/api/admin (inventory items; authentication by API token), and of
 * github.com/medusajs/medusa: packages/medusa/src/api/admin/inventory-items/validators.ts and
 * location-levels/batch/route.ts, packages/core/framework/src/http/middlewares/authenticate-middleware.ts,
 * integration-tests/http/__tests__/inventory/admin/inventory.spec.ts.
 */
export const medusaAdapter: StockAdapter<MedusaSettings, MedusaCredentials> = {
  name: 'medusa',
  settings,
  credentials,
  pull: (account, from, signal) => walkPages(from, '0', (at) => readLevels(account, at, signal)),
  push,
};
