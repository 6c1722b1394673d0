import { z } from 'zod';
import { shiftAnswer } from '../../fleet/shift-answer.js';
import { bilingualName as name } from '../../places/bilingual-name.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { currency, hundredths } from '../../platform/http/money.js';
import { ASSIGNMENT_STATES } from '../assignment-states.js';
import { assignments } from '../carry/assignment-answer.js';
import { legPay } from '../pay/pay-answer.js';

const today = z.object({
  day: z.string().describe('In the service’s time zone.'),
  legs: z.int().describe('That came to an end today, once they were accepted.'),
  delivered: z.int(),
  metres: z.int().describe('Carried, on the street.'),
  waitingSeconds: z.int().describe('At stores, where `at-store` was said.'),
  pay: z
    .object({ amount: hundredths, currency })
    .optional()
    .describe('Earned today, corrections included. Absent for volunteers.'),
});
export type Today = AnswerOf<typeof today>;

/** A carrier as it sees itself: its shift, health and capacity, and what it did today. */
export const me = z.object({ shift: shiftAnswer, today }).meta({ title: 'Me' });
export type MeAnswer = AnswerOf<typeof me>;

/** All that a phone needs after a restart. */
export const riderSession = assignments
  .extend({
    me,
    etag: z.string().describe('Of the assignments: send it as If-None-Match when you wait for news of them.'),
  })
  .meta({ title: 'RiderSession' });

const pastLeg = z.object({
  id: z.uuid(),
  deliveryId: z.uuid(),
  externalId: z.string(),
  state: z.enum(ASSIGNMENT_STATES),
  reason: z.string().nullable().describe('A code, as `recipient_unreachable`.'),
  zoneId: z.string(),
  pickup: z.object({ id: z.string(), name }),
  compound: name.optional(),
  bags: z.int(),
  weightGrams: z.int(),
  offeredAt: instant,
  acceptedAt: instant,
  atStoreAt: instant.nullable(),
  pickedUpAt: instant.nullable(),
  arrivedAt: instant.nullable(),
  endedAt: instant,
  metres: z.int().nullable().describe('Carried, on the street; none where nothing was.'),
  pay: legPay.optional(),
});
export type PastLeg = AnswerOf<typeof pastLeg>;

/** What a carrier did. Of the people it was for nothing is told. */
export const riderHistory = z
  .object({ assignments: z.array(pastLeg), nextCursor: z.string().optional() })
  .meta({ title: 'RiderHistory' });
export type RiderHistory = AnswerOf<typeof riderHistory>;
