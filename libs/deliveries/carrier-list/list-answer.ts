import { z } from 'zod';
import { location } from '../../places/location-schema.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { ASSIGNMENT_STATES } from '../assignment-states.js';

const listed = z.object({
  assignmentId: z.uuid(),
  deliveryId: z.uuid(),
  externalId: z.string(),
  bundleId: z.uuid().describe('Those of one bundle are picked up together.'),
  state: z.enum(ASSIGNMENT_STATES),
  sequence: z.int(),
  bags: z.int(),
  pickup: location,
  stop: location.describe('Where the vehicle stops for the drop-off.'),
  expectedPickupAt: instant,
  expectedDropoffAt: instant,
  promisedAt: instant,
  late: z.boolean().describe('It is expected after its promise.'),
  missesWindow: z.boolean().describe('It is expected later than the resident or the merchant asked for.'),
});
export type ListedAssignment = AnswerOf<typeof listed>;

export const carrierList = z
  .object({ assignments: z.array(listed).describe('In the order in which they are served.') })
  .meta({ title: 'CarrierList' });
export type CarrierList = AnswerOf<typeof carrierList>;
