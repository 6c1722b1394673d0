import type { OpenAPIObject } from '@nestjs/swagger';
import type { DeliveryState } from '../../../libs/deliveries/delivery-machine.js';
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
  data: {
    ...(type.startsWith('endpoint.') ? {} : OF_DELIVERY),
    ...(/^(delivery|order)\./.test(type) && PROMISED),
    ...EXAMPLES[type],
  },
});

const OF_DELIVERY = {
  deliveryId: '017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90',
  orderId: '017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a8f',
  externalId: '20220328-0017',
  place: 'door',
};
const PROMISED = { promisedAt: '2022-03-28T02:51:00.000Z' };

const noticeOf = (state: DeliveryState, subject: string, text: string) =>
  ({ state, urgent: false, language: 'zh', photo: false, subject, text }) as const;

/** What differs from one type to the other. */
const EXAMPLES: Readonly<Record<WebhookType, Partial<WebhookMessage['data']>>> = {
  'delivery.offered': { state: 'offered' },
  'delivery.accepted': { state: 'accepted' },
  'delivery.delayed': { state: 'queued', expectedAt: '2022-03-28T03:12:00.000Z' },
  'delivery.picked_up': { state: 'picked_up' },
  'delivery.arrived': { state: 'arrived' },
  'delivery.delivered': { state: 'delivered' },
  'delivery.failed': { state: 'failed', reason: 'gate_closed' },
  'delivery.returned': { state: 'returned' },
  'delivery.held': { state: 'held', reason: 'held_by_ops' },
  'delivery.cancelled': { state: 'cancelled', reason: 'cancelled_by_merchant' },
  'delivery.incident': { state: 'picked_up', reason: 'vehicle_broken' },
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
  'delivery.rated': { state: 'delivered', rating: 'down', complaints: ['late'] },
  'notice.accepted': noticeOf(
    'queued',
    '国定路店：已接单',
    '国定路店已接单，预计18:40前送到。查看进度：{link}',
  ),
  'notice.on_the_way': noticeOf(
    'picked_up',
    '国定路店：已出发',
    '国定路店的配送已出发，预计18:32到达：{link}',
  ),
  'notice.arrived': noticeOf('arrived', '国定路店：已到达', '国定路店的配送已到，将放在门口：{link}'),
  'notice.delivered': noticeOf(
    'delivered',
    '国定路店：已送达',
    '国定路店的配送已放在门口。照片：{link}/photo',
  ),
  'notice.late': noticeOf(
    'queued',
    '国定路店：会晚到',
    '国定路店的配送会晚到，现预计19:05到达：还没有骑手接单。{link}',
  ),
  'notice.held': noticeOf('held', '国定路店：暂缓配送', '国定路店的配送暂缓：正在安排：{link}'),
  'notice.failed': noticeOf('failed', '国定路店：未能送达', '国定路店的配送未能送达：小区大门不开：{link}'),
  'notice.substitutes': noticeOf('accepted', '国定路店：有商品缺货', '请在18:10前选择替代品：{link}'),
  'endpoint.test': { endpointId: '017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a91' },
};
