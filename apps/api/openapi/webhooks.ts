import type { OpenAPIObject } from '@nestjs/swagger';
import {
  WEBHOOK_TYPES,
  WEBHOOKS,
  webhookMessage,
  type WebhookMessage,
  type WebhookType,
} from '../../../libs/webhooks/webhook-message.js';
import { jsonSchema } from './json-schema.js';

const headers = {
  'webhook-id': 'Of the message: the same at each attempt.',
  'webhook-timestamp': 'When this attempt was made, in seconds since 1970.',
  'webhook-signature':
    '`v1,` and HMAC-SHA256; two of them, parted by a space, while the endpoint’s secret is being changed.',
};

/** What is posted to a merchant's address, each type with its message, as Standard Webhooks has it. */
export const describeWebhooks = (): NonNullable<OpenAPIObject['webhooks']> =>
  Object.fromEntries(WEBHOOK_TYPES.map((type) => [type, { post: describe(type) as never }]));

const describe = (type: WebhookType) => ({
  operationId: `Webhooks.${type}`,
  tags: ['webhook'],
  summary: WEBHOOKS[type].means,
  description: WEBHOOKS[type].means,
  security: [],
  parameters: Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  })),
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: jsonSchema(webhookMessage(type)), example: exampleOf(type) },
    },
  },
  responses: {
    '2XX': { description: 'Taken.' },
    410: { description: 'Nothing is to be sent here any more: the endpoint is switched off.' },
    default: { description: 'Not taken: it is sent again, later and later, for a day.' },
  },
});

const exampleOf = (type: WebhookType) => ({
  type,
  timestamp: '2022-03-28T02:17:31.204Z',
  data: { ...(type.startsWith('endpoint.') ? {} : OF_DELIVERY), ...EXAMPLES[type] },
});

const OF_DELIVERY = {
  deliveryId: '017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90',
  orderId: '017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f',
  externalId: '20220328-0017',
  place: 'door',
};

/** What differs from one type to the other. */
const EXAMPLES: Readonly<Record<WebhookType, Partial<WebhookMessage['data']>>> = {
  'delivery.offered': { state: 'offered' },
  'delivery.accepted': { state: 'accepted' },
  'delivery.picked_up': { state: 'picked_up' },
  'delivery.arrived': { state: 'arrived' },
  'delivery.delivered': { state: 'delivered' },
  'delivery.failed': { state: 'failed', reason: 'gate_closed' },
  'delivery.returned': { state: 'returned' },
  'delivery.held': { state: 'held', reason: 'held_by_ops' },
  'delivery.cancelled': { state: 'cancelled', reason: 'cancelled_by_merchant' },
  'order.changed': {
    state: 'accepted',
    reason: '1 × 6901234567892 short; cut',
    changed: ['lines'],
    lines: [
      {
        sku: '6901234567892',
        ordered: 2,
        state: 'picked',
        toPick: 0,
        picked: 1,
        asked: 0,
        substituted: 0,
        cut: 1,
      },
    ],
  },
  'endpoint.test': { endpointId: '017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a91' },
};
