import { z } from 'zod';
import { instant, type AnswerOf } from '../platform/http/answer.js';

export const newWebhookSecret = z
  .object({
    webhookSecret: z.string().describe('Shown only here.'),
    formerEndsAt: instant.nullable().describe('Until when the former one signs as well.'),
  })
  .meta({ title: 'NewWebhookSecret' });
export type NewWebhookSecret = AnswerOf<typeof newWebhookSecret>;

export const webhookSecretList = z
  .object({
    secrets: z.array(
      z.object({
        createdAt: instant,
        endsAt: instant.nullable().describe('From then on it signs nothing; null: it is in force.'),
      }),
    ),
  })
  .meta({ title: 'WebhookSecretList' });
export type WebhookSecretList = AnswerOf<typeof webhookSecretList>;
