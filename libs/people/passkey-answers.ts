import { z } from 'zod';
import { instant, type AnswerOf } from '../platform/http/answer.js';

export const passkeyAnswer = z
  .object({
    id: z.string().describe('The credential’s own id.'),
    name: z.string(),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ title: 'Passkey' });
export type PasskeyAnswer = AnswerOf<typeof passkeyAnswer>;

export const passkeyList = z.object({ passkeys: z.array(passkeyAnswer) }).meta({ title: 'PasskeyList' });
export type PasskeyList = AnswerOf<typeof passkeyList>;
