import { z } from 'zod';
import { DROP_POINT_KINDS } from '../../../libs/places/drop-point.entity.js';
import { PROOF_RULES } from '../../../libs/dropoff/rules/index.js';
import { dropPolicy, reading } from '../openapi/drop-policy.js';
import { fellBack } from '../openapi/locker.js';
import { message } from '../openapi/message.js';
import { bar } from '../openapi/bar.js';
import { bilingualName as name, instant, location } from '../openapi/terms.js';

/** The shapes of answers to carriers, for the OpenAPI document. */

const dropPoint = z
  .object({ id: z.string(), kind: z.enum(DROP_POINT_KINDS), name, places: z.array(z.int()) })
  .optional()
  .describe('The shelf or guard post, and the numbers of the places kept there for the bags.');

export const assignment = z
  .object({
    id: z.uuid(),
    deliveryId: z.uuid(),
    externalId: z.string(),
    bundleId: z.uuid().describe('Offers of one bundle are picked up together.'),
    state: z.enum([
      'offered',
      'accepted',
      'picked_up',
      'arrived',
      'delivered',
      'declined',
      'expired',
      'withdrawn',
      'failed',
      'returning',
      'returned',
    ]),
    expiresAt: instant.optional(),
    pickup: z.object({ id: z.string(), name, location, readyAt: instant, dropPoint }),
    dropoff: z.object({
      location,
      dropPoint,
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
    }),
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
    temperature: z.string(),
    promisedAt: instant,
    expectedDropoffAt: instant,
    messages: z
      .array(message)
      .describe(
        'Between resident and carrier: while the work is under way, and for an hour after the delivery has ended.',
      ),
    locker: z
      .object({
        name,
        cell: z.string(),
        code: z.string().optional().describe('Opens the cell, once accepted; see `open-cell`.'),
        opened: z.boolean().describe('The cell shows the code that proves the bag is in it.'),
      })
      .optional()
      .describe('The cell that is kept for the bag.'),
    fellBack: fellBack.optional(),
  })
  .meta({ title: 'Assignment' });

const call = z.object({ id: z.uuid(), compoundId: z.string(), compound: name, calledAt: instant });

export const assignments = z
  .object({
    assignments: z.array(assignment),
    noOffers: bar.optional(),
    calls: z
      .array(call)
      .describe('For a volunteer: its sealed compound has orders that wait for somebody to start a shift.'),
  })
  .meta({ title: 'Assignments' });
