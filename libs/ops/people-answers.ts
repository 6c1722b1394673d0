import { z } from 'zod';
import { instant, type AnswerOf } from '../platform/http/answer.js';

/** A person who has just been taken in. */
export const personAnswer = z
  .object({ id: z.string(), name: z.string(), token: z.string().describe('Shown only here.') })
  .meta({ title: 'PersonAnswer' });
export type PersonAnswer = AnswerOf<typeof personAnswer>;

export const peopleAnswer = z
  .object({ people: z.array(z.object({ id: z.string(), name: z.string(), createdAt: instant })) })
  .meta({ title: 'PeopleAnswer' });
export type PeopleAnswer = AnswerOf<typeof peopleAnswer>;
