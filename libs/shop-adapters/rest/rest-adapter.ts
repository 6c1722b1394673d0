import type { PulledRow, StockAdapter } from '../stock-adapter.js';
import {
  readStock,
  restCredentials,
  restSettings,
  type RestCredentials,
  type RestSettings,
} from './rest-account.js';
import { readLevel } from './rest-level.js';
import { restPush } from './rest-push.js';
import { restWebhook } from './rest-webhook.js';

/**
 * Our own API as a merchant's system: another Last100, or any server that answers `GET /v1/stores/{id}/stock`
 * with `[{sku, onHand, available?}]` and takes `POST /v1/stores/{id}/stock/movements` with `[{sku, change,
 * reference}]`, each reference once. Source: this service's OpenAPI document.
 */
export const restAdapter: StockAdapter<RestSettings, RestCredentials> = {
  name: 'rest',
  settings: restSettings,
  credentials: restCredentials,
  /** One answer is one page: all of it is as of when it was asked for. */
  async *pull(account, _from, signal) {
    const levels = await readStock(account, signal);
    yield { rows: levels.map((level, index): PulledRow => readLevel(level, index + 1)) };
  },
  push: restPush,
  webhook: restWebhook,
};
