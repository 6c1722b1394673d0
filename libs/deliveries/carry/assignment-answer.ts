import { z } from 'zod';
import { TEMPERATURES } from '../../dispatch/round.js';
import { PROOF_RULES } from '../../dropoff/rules/index.js';
import { barAnswer } from '../../fleet/health/bar-answer.js';
import { fellBack, riderLocker } from '../../lockers/views/locker-answers.js';
import { bilingualName as name } from '../../places/bilingual-name.js';
import { DROP_POINT_KINDS } from '../../places/drop-point.entity.js';
import { location } from '../../places/location-schema.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { volunteerCall } from '../calls/volunteer-call.js';
import { dropPolicy, reading } from '../drop-policy-answer.js';
import { ASSIGNMENT_STATES } from '../assignment-states.js';
import { legPay } from '../pay/pay-answer.js';
import { message } from './message-answer.js';

const dropPoint = z
  .object({ id: z.string(), kind: z.enum(DROP_POINT_KINDS), name, places: z.array(z.int()) })
  .describe('The shelf or guard post, and the numbers of the places kept there for the bags.');
export type KeptDropPoint = AnswerOf<typeof dropPoint>;

const dropOff = z.object({
  location,
  dropPoint: dropPoint.optional(),
  // From here on it depends on how far the carrier is: see `Knows` of the view.
  address: z.string().optional(),
  compound: name.optional(),
  building: z.string().optional(),
  unit: z.string().optional(),
  floor: z.string().optional(),
  room: z.string().optional(),
  contact: z
    .object({
      name: z.string(),
      phone: z.string().describe('As it was given; its last four digits until the bag is picked up.'),
      number: z.string().optional().describe('To be dialled: E.164 where it can be told.'),
      extension: z.string().optional().describe('Dialled after the number.'),
    })
    .optional(),
});
export type AssignedDropOff = AnswerOf<typeof dropOff>;

/** An assignment as its carrier sees it. */
export const assignment = z
  .object({
    id: z.uuid(),
    deliveryId: z.uuid(),
    externalId: z.string(),
    bundleId: z.uuid().describe('Offers of one bundle are picked up together.'),
    state: z.enum(ASSIGNMENT_STATES),
    assignedByOps: z.boolean().describe('Ops chose you for it; you may still decline.'),
    expiresAt: instant.optional(),
    atStoreAt: instant.optional().describe('When you said that you were at the store.'),
    pickup: z.object({ id: z.string(), name, location, readyAt: instant, dropPoint: dropPoint.optional() }),
    dropoff: dropOff,
    dropPolicy,
    reading,
    policyVersion: z.int().describe('Grows with every change of the drop policy.'),
    policyChanged: z
      .boolean()
      .describe('Changed since you accepted or confirmed it: confirm it before you deliver.'),
    waived: z.array(z.enum(PROOF_RULES)).describe('Rules that ops let go for this delivery.'),
    accessCode: z.string().optional(),
    sequence: z.int(),
    bags: z.int(),
    weightGrams: z.int(),
    temperature: z.enum(TEMPERATURES),
    tip: z.int().optional().describe('From the resident or merchant, in hundredths.'),
    promisedAt: instant,
    expectedDropoffAt: instant,
    pay: legPay.optional(),
    messages: z
      .array(message)
      .describe(
        'Between resident and carrier: while the work is under way, and for an hour after the delivery has ended.',
      ),
    locker: riderLocker.optional(),
    fellBack: fellBack.optional(),
  })
  .meta({ title: 'Assignment' });
export type AssignmentAnswer = AnswerOf<typeof assignment>;

/** All that a carrier has to do. */
export const assignments = z
  .object({
    assignments: z.array(assignment),
    noOffers: barAnswer.optional(),
    calls: z
      .array(volunteerCall)
      .describe('For a volunteer: its sealed compound has orders that wait for somebody to start a shift.'),
  })
  .meta({ title: 'Assignments' });
export type AssignmentsAnswer = AnswerOf<typeof assignments>;
