import { z } from 'zod';
import type { AnswerOf } from '../platform/http/answer.js';

export const cellCodeAnswer = z
  .object({ cell: z.string(), code: z.string().describe('Shown this once.'), triesLeft: z.int() })
  .meta({ title: 'CellCodeAnswer' });
export type CellCodeAnswer = AnswerOf<typeof cellCodeAnswer>;

export const openedAnswer = z.object({ cell: z.string() }).meta({ title: 'OpenedAnswer' });
export type OpenedAnswer = AnswerOf<typeof openedAnswer>;
