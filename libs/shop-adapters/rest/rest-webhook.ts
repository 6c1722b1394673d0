import { Webhook as StandardWebhook, WebhookVerificationError } from 'standardwebhooks';
import { WebhookRefused, type Webhook } from '../stock-adapter.js';
import type { RestCredentials, RestSettings } from './rest-account.js';
import { readLevel } from './rest-level.js';
import { epochMs } from '../../geo/units.js';

/**
 * Calls by Standard Webhooks (https://www.standardwebhooks.com), as we ourselves make them: `webhook-id`,
 * `webhook-timestamp`, `webhook-signature`; the body is `{levels: [{sku, onHand,
 * asOf?}]}`, or the list alone.
 */
export const restWebhook: Webhook<RestSettings, RestCredentials> = {
  verify({ credentials: { webhookSecret } }, { headers, body }) {
    if (!webhookSecret) throw new WebhookRefused('No webhookSecret is set for this source.');
    const told = headersOf(headers);
    try {
      // Compares in constant time, and refuses what is older or newer than five minutes.
      new StandardWebhook(webhookSecret).verify(body.toString('utf8'), told, { jsonParse: false });
    } catch (error) {
      if (error instanceof WebhookVerificationError) throw new WebhookRefused(error.message);
      throw error;
    }
    return { id: told['webhook-id'], at: epochMs(Number(told['webhook-timestamp']) * 1_000) };
  },

  levels(_account, body) {
    const parsed: unknown = JSON.parse(body);
    const levels = Array.isArray(parsed) ? parsed : (parsed as { levels?: unknown } | null)?.levels;
    if (!Array.isArray(levels)) return Promise.reject(new Error('The call holds no levels'));
    return Promise.resolve(levels.map((level, index) => readLevel(level, index + 1, true)));
  },
};

const headersOf = (headers: Readonly<Record<string, string | undefined>>) => ({
  'webhook-id': headers['webhook-id'] ?? '',
  'webhook-timestamp': headers['webhook-timestamp'] ?? '',
  'webhook-signature': headers['webhook-signature'] ?? '',
});
