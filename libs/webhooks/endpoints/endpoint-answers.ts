import { z } from 'zod';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { seenText } from '../../platform/http/seen-text.js';
import { CHOSEN_TYPES } from '../webhook-message.js';
import { webhookUrl } from './webhook-url.js';

/** Why nothing is sent to an endpoint. */
const OFF_BECAUSE = ['failing', 'gone', 'merchant'] as const;

const types = z
  .array(z.enum(CHOSEN_TYPES))
  .min(1)
  .transform((chosen) => CHOSEN_TYPES.filter((type) => chosen.includes(type)))
  .nullable()
  .describe('What it is told of; null: all, also what a later version adds.');
const name = seenText(100).describe('What it is for, as you know it again.');

export const endpointRequest = z
  .object({ url: webhookUrl, name: name.optional(), types: types.default(null) })
  .meta({ title: 'WebhookEndpointRequest' });
export type EndpointRequest = z.infer<typeof endpointRequest>;

export const endpointChange = z
  .object({
    url: webhookUrl.optional(),
    name: name.optional(),
    types: types.optional(),
    state: z
      .enum(['on', 'off'])
      .optional()
      .describe(
        'Off: nothing is sent, and what happens meanwhile can be replayed. On: whatever failed is forgotten.',
      ),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    path: ['state'],
    message: 'give url, name, types or state',
  })
  .meta({ title: 'WebhookEndpointChange' });
export type EndpointChange = z.infer<typeof endpointChange>;

const endpoint = z.object({
  id: z.uuid(),
  main: z.boolean().describe('The `webhookUrl` that ops keeps, signed with `/v1/merchant/webhook-secret`.'),
  name: z.string(),
  url: z.string(),
  types: z.array(z.enum(CHOSEN_TYPES)).nullable(),
  createdAt: instant,
  off: z
    .object({ because: z.enum(OFF_BECAUSE), at: instant })
    .nullable()
    .describe(
      'Null: it is on. `failing`: it took nothing for a day. `gone`: it answered 410. `merchant`: by you.',
    ),
  failures: z.int().describe('In a row.'),
  failingSince: instant.nullable(),
  leftAloneUntil: instant.nullable().describe('After ten failures in a row it is tried seldom.'),
  secrets: z
    .array(z.object({ createdAt: instant, endsAt: instant.nullable() }))
    .describe('What messages are signed with now, newest first: one, or two during a change.'),
});

export const endpointAnswer = endpoint.meta({ title: 'WebhookEndpoint' });
export type EndpointAnswer = AnswerOf<typeof endpointAnswer>;

export const endpointList = z.object({ endpoints: z.array(endpoint) }).meta({ title: 'WebhookEndpoints' });

export const newEndpoint = endpoint
  .extend({ secret: z.string().describe('Shown only here.') })
  .meta({ title: 'NewWebhookEndpoint' });
export type NewEndpoint = AnswerOf<typeof newEndpoint>;

export const opsEndpointList = z
  .object({
    endpoints: z.array(endpoint.extend({ merchantId: z.string() })),
    nextCursor: z.uuid().optional(),
  })
  .meta({ title: 'OpsWebhookEndpoints' });
export type OpsEndpointList = AnswerOf<typeof opsEndpointList>;
