import { z } from 'zod';
import { dropPolicy } from '../openapi/drop-policy.js';
import { fellBack } from '../openapi/locker.js';
import { message } from '../openapi/message.js';
import { bar } from '../openapi/bar.js';
import { bilingualName as name, instant, location } from '../openapi/terms.js';

/** The shapes of answers to carriers, for the OpenAPI document. */

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
    pickup: z.object({ id: z.string(), name, location, readyAt: instant }),
    dropoff: z.object({
      location,
      address: z.string().optional(),
      compound: name.optional(),
      building: z.string().optional(),
      unit: z.string().optional(),
      floor: z.string().optional(),
      room: z.string().optional(),
      contact: z.object({ name: z.string(), phone: z.string() }).optional(),
    }),
    dropPolicy,
    accessCode: z.string().optional(),
    sequence: z.int(),
    bags: z.int(),
    weightGrams: z.int(),
    temperature: z.string(),
    promisedAt: instant,
    expectedDropoffAt: instant,
    messages: z.array(message).describe('Between resident and carrier, while the work is under way.'),
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

export const assignments = z
  .object({ assignments: z.array(assignment), noOffers: bar.optional() })
  .meta({ title: 'Assignments' });
