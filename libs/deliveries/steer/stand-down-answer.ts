import { z } from 'zod';
import type { AnswerOf } from '../../platform/http/answer.js';

export const standDownAnswer = z
  .object({
    handedOn: z.array(z.uuid()).describe('Deliveries that go to other carriers.'),
    inHand: z.array(z.uuid()).describe('Deliveries whose bags the carrier still has.'),
  })
  .meta({ title: 'StandDownAnswer' });
export type StandDownAnswer = AnswerOf<typeof standDownAnswer>;
