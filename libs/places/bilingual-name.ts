import { z } from 'zod';
import type { AnswerOf } from '../platform/http/answer.js';

/** A name as it is shown, in Chinese and English. */
export const bilingualName = z.object({ zh: z.string(), en: z.string() });
export type BilingualName = AnswerOf<typeof bilingualName>;
