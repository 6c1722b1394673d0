import { z } from 'zod';
import { ASSIGNMENT_STATES } from '../../deliveries/assignment-states.js';
import { message } from '../../deliveries/carry/message-answer.js';
import { DELIVERY_STATES } from '../../deliveries/delivery-machine.js';
import { dropPolicy, overruled, reading } from '../../deliveries/drop-policy-answer.js';
import { offerCost } from '../../deliveries/offer-cost.js';
import { CARRIER_KINDS, PRIORITIES, TEMPERATURES } from '../../dispatch/round.js';
import { PROOF_RULES } from '../../dropoff/rules/index.js';
import { bilingualName } from '../../places/bilingual-name.js';
import { location } from '../../places/location-schema.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { lineFacts } from '../../stock/lines/line-facts.js';
import { attempt } from '../../webhooks/log/log-answers.js';
import { auditEntry } from '../audit/audit-answers.js';

/** All that is known of one delivery, from the order to the webhooks. */

const leg = z.object({
  id: z.uuid(),
  sequence: z.int(),
  state: z.enum(['blocked', 'waiting', 'taken', 'done', 'dropped']),
  carrierKind: z.enum(CARRIER_KINDS),
  pickupId: z.string(),
  pickupName: bilingualName,
  pickup: location,
  dropoff: location,
  dropPointId: z.string().nullable(),
  entersCompoundId: z.string().nullable(),
  closedCompoundId: z.string().nullable(),
  heldReason: z.string().nullable().describe('Why the last round left it in the pool.'),
  keepsUntil: instant.nullable(),
  replans: z.int(),
});

const proof = z.object({
  place: z.string(),
  location: location.nullable().describe('Null once it has been erased.'),
  hasPhoto: z.boolean(),
  declared: z.record(z.string(), z.unknown()),
  verdicts: z.array(
    z.object({
      rule: z.enum(PROOF_RULES),
      outcome: z.enum(['kept', 'waived', 'refused']),
      message: z.string().optional(),
    }),
  ),
  at: instant,
  receivedAt: instant.nullable(),
});

const toldAssignment = z.object({
  id: z.uuid(),
  legId: z.uuid(),
  carrierId: z.string(),
  carrierName: z.string().describe('Empty once the carrier has been erased.'),
  bundleId: z.uuid(),
  sequence: z.int(),
  state: z.enum(ASSIGNMENT_STATES),
  reason: z.string().nullable(),
  assignedBy: z.string().nullable().describe('Who at ops chose the carrier; null: a round did.'),
  bags: z.int(),
  weightGrams: z.int(),
  cost: offerCost,
  offeredAt: instant,
  expiresAt: instant,
  acceptedAt: instant.nullable(),
  pickedUpAt: instant.nullable(),
  arrivedAt: instant.nullable(),
  endedAt: instant.nullable(),
  expectedPickupAt: instant,
  expectedDropoffAt: instant,
  contacts: z.array(z.string()).describe('How the carrier says it made itself heard.'),
  proof: proof.nullable(),
});

const step = z.object({
  event: z.string(),
  state: z.enum(DELIVERY_STATES),
  actor: z.string(),
  reason: z.string().nullable(),
  at: instant.describe('When it was done.'),
  receivedAt: instant.nullable().describe('When we heard of it, where that was later.'),
  phoneAt: instant.nullable().describe('What the phone said, where that does not count.'),
});

const webhook = z.object({
  messageId: z.uuid(),
  type: z.string(),
  state: z.enum(['pending', 'sent', 'given_up']),
  endpointId: z.uuid().nullable(),
  attempts: z.array(attempt).describe('The last twenty, the latest last.'),
  lastError: z.string().nullable(),
  createdAt: instant,
  nextAttemptAt: instant.nullable(),
});

const gone = z
  .object({
    residentSince: instant
      .nullable()
      .describe('Whose it was, note, messages, positions and photo: erased since.'),
    codes: z.boolean().describe('Codes of gates and doors.'),
    reasons: z.int().describe('Entries of the audit log whose words are over.'),
    webhooksBefore: instant.describe('Messages settled before that are deleted.'),
    verdictsBefore: instant.describe('What rounds said before that is deleted.'),
  })
  .describe('What retention has taken.');

export const storyAnswer = z
  .object({
    id: z.uuid(),
    orderId: z.uuid(),
    externalId: z.string(),
    merchantId: z.string(),
    merchantName: z.string(),
    storeId: z.string(),
    storeName: bilingualName,
    zoneId: z.string(),
    compoundId: z.string().nullable(),
    state: z.enum(DELIVERY_STATES),
    priority: z.enum(PRIORITIES),
    planned: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
    readyAt: instant,
    packedAt: instant.nullable(),
    askedUntil: instant
      .nullable()
      .describe('Until then the resident may say what to take for what ran short.'),
    promisedAt: instant,
    notBefore: instant.nullable(),
    notAfter: instant.nullable(),
    pickedUpAt: instant.nullable(),
    bags: z.int(),
    weightGrams: z.int(),
    temperature: z.enum(TEMPERATURES),
    lines: z.array(lineFacts),
    location: location.describe('Of the door; rounded once the resident was erased.'),
    dropoff: z
      .record(z.string(), z.unknown())
      .describe(
        'Compound and building; with `personal`, all that was posted but for codes of gates and doors.',
      ),
    dropPolicy,
    policyVersion: z.int(),
    reading,
    overruled,
    waivers: z.array(z.object({ rule: z.enum(PROOF_RULES), actor: z.string(), at: instant })),
    legs: z.array(leg),
    assignments: z.array(toldAssignment).describe('Offers and what became of them, oldest first.'),
    history: z.array(step),
    messages: z
      .array(message.extend({ text: z.string().nullable().describe('Null without `personal`.') }))
      .describe('Between resident and carrier.'),
    webhooks: z.array(webhook),
    audit: z.array(auditEntry),
    gone,
    cut: z.array(z.string()).describe('Lists of which only the latest are told: there are more.'),
  })
  .meta({ title: 'DeliveryStory' });
export type DeliveryStory = AnswerOf<typeof storyAnswer>;
