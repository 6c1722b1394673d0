import { z } from 'zod';
import { ASSIGN_OBSTACLES } from '../../deliveries/assign/assign-obstacles.js';
import { DELIVERY_STATES } from '../../deliveries/delivery-machine.js';
import { bilingualName } from '../../places/bilingual-name.js';
import { instant, tally, type AnswerOf } from '../../platform/http/answer.js';
import { HOLD_CODES, VERDICT_CODES } from './wait-reasons.js';

const judged = z.object({
  carrierId: z.string(),
  name: z.string(),
  verdict: z.enum(VERDICT_CODES),
  obstacles: z.array(z.enum(ASSIGN_OBSTACLES)).describe('All that forbids this carrier to take it.'),
  words: bilingualName,
  metres: z.number().describe('From where the carrier is free to the pick-up point.'),
  soonestAt: instant.describe('When it could pick up at the soonest.'),
  cost: z
    .number()
    .nullable()
    .describe('What the plan costs more with it, in weighed seconds: compare it with that of who is chosen.'),
});

const outside = z.object({
  carrierId: z.string(),
  name: z.string(),
  obstacles: z.array(z.enum(ASSIGN_OBSTACLES)),
  words: bilingualName,
});
export type OutsideRound = AnswerOf<typeof outside>;

export const whyAnswer = z
  .object({
    deliveryId: z.uuid(),
    state: z.enum(DELIVERY_STATES),
    holds: z.object({ code: z.enum(HOLD_CODES), words: bilingualName }).describe('What it waits for.'),
    freedBy: bilingualName.describe('What would free it.'),
    lookAgainAt: instant.nullable().describe('When the zone’s rounds look again even if nothing happens.'),
    carrierId: z.string().nullable().describe('Who has it.'),
    round: z
      .object({
        at: instant,
        isLatest: z
          .boolean()
          .describe('The last round was asked for this; else it is what an earlier one said.'),
        held: z.string().nullable().describe('Why the round left it in the pool; null: it offered it.'),
        tally: tally.describe('How many carriers of each verdict, or of each first obstacle.'),
        carriers: z.array(judged).describe('The most fitting first, at most fifty.'),
      })
      .nullable()
      .describe('Null: no round that is remembered had it, or its word is over.'),
    notInRound: z
      .array(outside)
      .describe(
        'Carriers of the zone, of the kind that it needs, whom a round does not ask now; at most fifty.',
      ),
  })
  .meta({ title: 'WhyAnswer' });
export type WhyAnswer = AnswerOf<typeof whyAnswer>;
