import { z } from 'zod';
import { choices, dropPolicy, reading, toldOverruled } from '../deliveries/drop-policy-answer.js';
import type { AnswerOf } from '../platform/http/answer.js';

/**
 * What becomes of a resident's note and wishes: what was wished and cannot be, and what can still be wished.
 */
export const noteAnswer = z
  .object({ dropPolicy, reading, overruled: toldOverruled, choices })
  .meta({ title: 'NoteAnswer' });
export type NoteAnswer = AnswerOf<typeof noteAnswer>;
