import { z } from 'zod';
import type { AnswerOf } from '../../platform/http/answer.js';

const picker = z.object({ id: z.string(), name: z.string() });

export const pickerList = z.object({ pickers: z.array(picker) }).meta({ title: 'PickerList' });
export type PickerList = AnswerOf<typeof pickerList>;

/** A picker who has just been taken in, with the token that is shown only then. */
export const pickerAnswer = picker.extend({ token: z.string() }).meta({ title: 'PickerAnswer' });
export type PickerAnswer = AnswerOf<typeof pickerAnswer>;
