import { z } from 'zod';
import { instant, type AnswerOf } from '../http/answer.js';

/** A key as it may be shown: never the key itself. */
const keyAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().describe('How the key begins; empty where that was not kept.'),
    createdAt: instant,
    lastUsedAt: instant.nullable().describe('To the minute.'),
    expiresAt: instant.nullable().describe('From then on it opens nothing; null: it does not expire.'),
  })
  .meta({ title: 'Key' });
export type KeyAnswer = AnswerOf<typeof keyAnswer>;

export const newKeyAnswer = keyAnswer
  .extend({ key: z.string().describe('Shown only here.') })
  .meta({ title: 'NewKey' });
export type NewKeyAnswer = AnswerOf<typeof newKeyAnswer>;

export const keyList = z.object({ keys: z.array(keyAnswer) }).meta({ title: 'KeyList' });
export type KeyList = AnswerOf<typeof keyList>;
