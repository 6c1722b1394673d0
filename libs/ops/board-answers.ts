import { z } from 'zod';
import { DELIVERY_STATES } from '../deliveries/delivery-machine.js';
import { offerCost } from '../deliveries/offer-cost.js';
import { CARRIER_KINDS, PRIORITIES, TEMPERATURES } from '../dispatch/round.js';
import { SHIFT_STATES } from '../fleet/carrier.entity.js';
import { VEHICLES } from '../geo/travel-times.js';
import { bilingualName } from '../places/bilingual-name.js';
import { location } from '../places/location-schema.js';
import { zoneRuleSettings } from '../places/zone-rules.js';
import { ACCESS_STATES } from '../places/zone.entity.js';
import { instant, tally, type AnswerOf } from '../platform/http/answer.js';
import { EXCEPTIONS } from './deliveries/delivery-filter.js';
import { queue, unknown } from './queue-answers.js';

/** What ops sees on its board. */

const heartbeat = z.object({
  process: z.string(),
  part: z.string().describe('The loop that shows it runs, such as the outbox relay.'),
  at: instant.describe('Real time.'),
});

export const overview = z
  .object({
    now: instant.describe('The service’s time.'),
    deliveries: tally.describe('Per state; for people of some zones, delivered ones of the last two days.'),
    late: z
      .int()
      .describe(
        'Under way and past their promise, on a shelf for longer than the goods keep, or with a carrier off shift.',
      ),
    carriers: tally.describe('Per state of the shift.'),
    incidents: z.int().describe('That carriers have reported and nobody has settled.'),
    pool: z.object({ waiting: z.int(), oldest: instant.nullable() }).describe('Legs without a carrier.'),
    outbox: z
      .object({ rows: z.int(), oldest: instant.nullable() })
      .describe('Events on their way to a queue.'),
    webhooks: z.object({
      pending: z.int(),
      retrying: z.int(),
      givenUp: z.int(),
      leftAlone: z
        .int()
        .describe('Endpoints of merchants that have failed so often, or are gone, that they are left alone.'),
      switchedOff: z
        .int()
        .describe('Of those, the ones that are switched off: they took nothing for a day, or answered 410.'),
    }),
    queues: z.array(queue),
    unknown,
    heartbeats: z
      .array(heartbeat)
      .describe(
        'Latest first: who last held the work of a loop, and did it. A part that nobody has done lately stands still.',
      ),
  })
  .meta({ title: 'Overview' });
export type Overview = AnswerOf<typeof overview>;

const listedDelivery = z.object({
  id: z.uuid(),
  orderId: z.uuid(),
  externalId: z.string(),
  merchantId: z.string(),
  storeId: z.string(),
  zoneId: z.string(),
  compoundId: z.string().nullable(),
  state: z.enum(DELIVERY_STATES),
  priority: z.enum(PRIORITIES),
  createdAt: instant,
  readyAt: instant,
  promisedAt: instant,
  late: z.boolean(),
  exceptions: z.array(z.enum(EXCEPTIONS)).describe('What of it asks for ops.'),
  carrierOffShift: z.boolean().describe('The bag is with a carrier whose shift is over.'),
  bags: z.int(),
  temperature: z.enum(TEMPERATURES),
  location: location.describe('Of the door; rounded once the resident was erased.'),
  carrierId: z.string().nullable(),
  assignmentId: z.uuid().nullable(),
  cost: offerCost.nullable().describe('Why this carrier: the terms of the offer.'),
  expectedAt: instant.nullable(),
  keepsUntil: instant.nullable().describe('How long its goods keep on the shelf where they lie.'),
  heldReason: z.string().nullable().describe('Why the last round left it in the pool.'),
});
export type ListedDelivery = AnswerOf<typeof listedDelivery>;

export const deliveriesPage = z
  .object({ deliveries: z.array(listedDelivery), nextCursor: z.uuid().optional() })
  .meta({ title: 'DeliveriesPage' });
export type DeliveriesPage = AnswerOf<typeof deliveriesPage>;

const listedRider = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(CARRIER_KINDS),
  zoneId: z.string(),
  compoundId: z.string().nullable(),
  vehicle: z.enum(VEHICLES),
  state: z.enum(SHIFT_STATES),
  shiftEndsAt: instant.nullable(),
  location: location.nullable(),
  locatedAt: instant.nullable().describe('When the carrier was there, by its phone.'),
  accuracy: z.number().nullable().describe('Metres, as the phone reckons.'),
  capacityBags: z.int(),
  bagsInHand: z.int(),
  legsInHand: z.int(),
  attestationPassed: z.boolean().nullable().describe('The latest health attestation; null: none is known.'),
  attestedUntil: instant.nullable().describe('It counts for so long.'),
  stoodDown: z.boolean(),
  stoodDownUntil: instant.nullable().describe('Null while stood down: until ops stands them up.'),
});
export type ListedRider = AnswerOf<typeof listedRider>;

export const ridersAnswer = z.object({ riders: z.array(listedRider) }).meta({ title: 'Riders' });
export type RidersAnswer = AnswerOf<typeof ridersAnswer>;

export const zonesAnswer = z
  .object({
    zones: z.array(
      z.object({
        id: z.string(),
        externalId: z.string().nullable(),
        name: bilingualName,
        state: z.enum(ACCESS_STATES),
        rules: z.object(zoneRuleSettings.shape).describe('In force: what the zone sets, over the defaults.'),
        waiting: z.int(),
        oldestWaiting: instant.nullable(),
        waitingBecause: tally,
        carriersOnline: z.int(),
        retiredAt: instant.nullable(),
        rounds: z.int(),
        slowestRoundMs: z.number().optional(),
        slowestEngineMs: z.number().optional(),
        lastRoundAt: instant.optional(),
      }),
    ),
    nextCursor: z.string().optional(),
  })
  .meta({ title: 'Zones' });
export type ZonesAnswer = AnswerOf<typeof zonesAnswer>;
