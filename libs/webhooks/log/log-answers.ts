import { z } from 'zod';
import { moment } from '../../platform/http/moment.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { messageIdOf } from '../message-name.js';
import { CHOSEN_TYPES, WEBHOOK_TYPES } from '../webhook-message.js';

const MESSAGE_STATES = ['pending', 'sent', 'given_up'] as const;

const messageName = z
  .string()
  .refine((name) => messageIdOf(name) !== undefined, 'must be the id of a message, such as msg_0123…')
  .meta({ example: 'msg_017fcf5c8a317c1e9d523b1f6c1d2a90' });

export const logQuery = z.object({
  state: z.enum(MESSAGE_STATES).optional(),
  type: z.enum(WEBHOOK_TYPES).optional(),
  deliveryId: z.uuid().optional(),
  from: moment.optional(),
  to: moment.optional(),
  cursor: messageName.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LogQuery = z.infer<typeof logQuery>;

export const replayRequest = z
  .object({
    from: moment.describe('When the messages were written: from then on.'),
    to: moment.optional().describe('Before then; absent: until now.'),
    state: z
      .enum(['sent', 'given_up'])
      .optional()
      .describe('Only those that were taken, or only those that were not; absent: both.'),
    types: z.array(z.enum(CHOSEN_TYPES)).min(1).optional(),
  })
  .refine(({ from, to }) => to === undefined || Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'must be after from',
  })
  .meta({ title: 'WebhookReplayRequest' });
export type ReplayRequest = z.infer<typeof replayRequest>;

export const attempt = z.object({
  at: instant,
  milliseconds: z.number(),
  status: z.int().optional().describe('Absent: no answer came.'),
  error: z.string().optional().describe('Why it was not taken.'),
  body: z.string().optional().describe('How the answer began: up to 500 letters.'),
});

const message = z.object({
  id: z.string().describe('As in `webhook-id`.'),
  type: z.enum(WEBHOOK_TYPES),
  deliveryId: z.uuid().nullable(),
  state: z.enum(MESSAGE_STATES),
  createdAt: instant,
  replayedAt: instant.nullable(),
  nextAttemptAt: instant.nullable().describe('Of one that is pending.'),
  error: z.string().nullable().describe('Why it is not sent.'),
  attempts: z.array(attempt).describe('The last twenty, the latest last.'),
});

export const messageLog = z
  .object({ messages: z.array(message), nextCursor: z.string().optional() })
  .meta({ title: 'WebhookMessages' });
export type MessageLog = AnswerOf<typeof messageLog>;
export type LoggedMessage = AnswerOf<typeof message>;

export const wholeMessage = message
  .extend({ payload: z.record(z.string(), z.unknown()).describe('What is posted.') })
  .meta({ title: 'WebhookMessageSent' });
export type WholeMessage = AnswerOf<typeof wholeMessage>;

export const messageMade = z
  .object({ id: z.string().describe('Of the message: `…/messages/{id}` tells what was answered.') })
  .meta({ title: 'WebhookTest' });

export const replayed = z
  .object({ messages: z.int().describe('That are sent again, in their order.') })
  .meta({ title: 'WebhookReplay' });
