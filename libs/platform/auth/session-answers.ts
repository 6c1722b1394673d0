import { z } from 'zod';
import { instant, type AnswerOf } from '../http/answer.js';

const session = z
  .object({
    id: z.uuid(),
    name: z.string().describe('The browser, as it told of itself.'),
    createdAt: instant,
    lastUsedAt: instant.nullable().describe('To the minute.'),
    idleUntil: instant.describe('When it ends if nobody uses it.'),
    expiresAt: instant.describe('When it ends in any case.'),
    current: z.boolean().describe('Whether it is the one that asks.'),
  })
  .meta({ title: 'Session' });

export const sessionList = z.object({ sessions: z.array(session) }).meta({ title: 'SessionList' });
export type SessionList = AnswerOf<typeof sessionList>;
