import { z } from 'zod';
import type { AnswerOf } from '../platform/http/answer.js';

/** A carrier who has just been taken in, with the token that is shown only then. */
export const carrierAnswer = z.object({ id: z.string(), token: z.string() }).meta({ title: 'CarrierAnswer' });
export type CarrierAnswer = AnswerOf<typeof carrierAnswer>;
