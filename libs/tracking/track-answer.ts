import { z } from 'zod';
import { message } from '../deliveries/carry/message-answer.js';
import { DELIVERY_STATES } from '../deliveries/delivery-machine.js';
import { choices, dropPolicy, reading, toldOverruled } from '../deliveries/drop-policy-answer.js';
import { PLACES } from '../dropoff/drop-policy.js';
import { fellBack, residentLocker } from '../lockers/views/locker-answers.js';
import { toldShortLine } from '../picking/substitutes/told-short-line.js';
import { bilingualName } from '../places/bilingual-name.js';
import { location } from '../places/location-schema.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';

/** A delivery as its resident sees it. */
export const trackAnswer = z
  .object({
    deliveryId: z.uuid(),
    state: z.enum(DELIVERY_STATES),
    promisedAt: instant,
    expectedAt: instant
      .nullable()
      .describe('When it is expected, carrier or not; null where nothing is, as of one that is held.'),
    dropPolicy,
    reading,
    leftAt: z.enum(PLACES).optional().describe('Where the carrier left it, once it is delivered.'),
    overruled: toldOverruled,
    choices: choices.optional(),
    carrier: z
      .object({
        name: z.string(),
        location: location.nullable(),
        locatedAt: instant.nullable().describe('When the carrier was there.'),
        accuracy: z.number().nullable().describe('Metres, as the phone reckons.'),
      })
      .optional()
      .describe('Who has the bag, and where: only while it is on its way.'),
    dropPoint: z
      .object({ name: bilingualName, places: z.array(z.int()) })
      .optional()
      .describe('The shelf or guard post where numbered places are kept for it.'),
    keepsUntil: instant
      .optional()
      .describe(
        'Of a bag on a shelf or with the guard: until when its goods keep there. Please fetch it before.',
      ),
    history: z.array(
      z.object({
        event: z.string(),
        state: z.enum(DELIVERY_STATES),
        at: instant,
        changed: z
          .array(z.string())
          .nullable()
          .describe('Where the shop has changed the order: which parts of it.'),
      }),
    ),
    redeliveredBy: z.string().optional().describe('The link of the delivery that brings it once more.'),
    messages: z.array(message),
    substitutions: z.array(toldShortLine).describe('Articles that ran short.'),
    locker: residentLocker.optional(),
    fellBack: fellBack.optional(),
  })
  .meta({ title: 'TrackAnswer' });
export type TrackAnswer = AnswerOf<typeof trackAnswer>;

export const messagesAnswer = z.object({ messages: z.array(message) }).meta({ title: 'MessagesAnswer' });
