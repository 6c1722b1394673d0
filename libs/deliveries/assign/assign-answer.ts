import { z } from 'zod';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { ASSIGNMENT_STATES } from '../assignment-states.js';
import { offerCost } from '../offer-cost.js';
import { ASSIGN_OBSTACLES } from './assign-obstacles.js';

export const assignAnswer = z
  .object({
    assignmentId: z.uuid(),
    carrierId: z.string(),
    state: z.enum(ASSIGNMENT_STATES).describe('`offered` until the carrier has answered.'),
    expiresAt: instant.describe('Not answered by then, the delivery goes back to the pool.'),
    expectedPickupAt: instant,
    expectedDropoffAt: instant,
    cost: offerCost,
    forced: z.array(z.enum(ASSIGN_OBSTACLES)).describe('What was passed over.'),
  })
  .meta({ title: 'AssignAnswer' });
export type AssignAnswer = AnswerOf<typeof assignAnswer>;
