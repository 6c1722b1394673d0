import { z } from 'zod';
import type { AnswerOf } from '../platform/http/answer.js';

/** A locker that answers, and how many cells it has. */
export const connectedAnswer = z
  .object({ id: z.string(), cells: z.int() })
  .meta({ title: 'ConnectedLocker' });
export type ConnectedAnswer = AnswerOf<typeof connectedAnswer>;
