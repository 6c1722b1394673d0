import { z } from 'zod';
import { DELIVERY_STATES } from '../../../libs/deliveries/delivery-machine.js';
import { PLACES } from '../../../libs/dropoff/drop-policy.js';
import { SHORT_STATES } from '../../../libs/stock/lines/short-line.js';
import { choices, dropPolicy, reading, toldOverruled } from '../openapi/drop-policy.js';
import { articleName, substituteOffer } from '../openapi/lines.js';
import { cellState, fellBack } from '../openapi/locker.js';
import { message } from '../openapi/message.js';
import { bilingualName, instant, location } from '../openapi/terms.js';

/** The shapes of answers to residents, for the OpenAPI document. */

export const toldShortLine = z
  .object({
    id: z.uuid(),
    sku: z.string(),
    name: articleName,
    quantity: z.int(),
    state: z.enum(SHORT_STATES),
    offers: z.array(substituteOffer).describe('While it is asked: what can be taken, the best first.'),
    answerBy: instant.optional().describe('Without an answer by then, it is left out.'),
    takenSku: z.string().nullable(),
    takenQuantity: z.int().nullable(),
    message: z.string().describe('Chinese and English.'),
  })
  .meta({ title: 'Substitution' });

export const trackAnswer = z
  .object({
    deliveryId: z.uuid(),
    state: z.enum(DELIVERY_STATES),
    promisedAt: instant,
    expectedAt: instant.nullable(),
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
    history: z.array(z.object({ event: z.string(), state: z.enum(DELIVERY_STATES), at: instant })),
    messages: z.array(message),
    substitutions: z.array(toldShortLine).describe('Articles that ran short.'),
    locker: z
      .object({
        name: bilingualName,
        cell: z.string(),
        state: cellState,
        online: z.boolean(),
        storedAt: instant.nullable().describe('Null: the cell is kept for the bag.'),
        overdueAt: instant.nullable().describe('Please fetch it before.'),
        triesLeft: z.int().describe('Wrong codes that may still be given.'),
      })
      .optional(),
    fellBack: fellBack.optional(),
  })
  .meta({ title: 'TrackAnswer' });

export const noteAnswer = z
  .object({ dropPolicy, reading, overruled: toldOverruled, choices })
  .meta({ title: 'NoteAnswer' });

export const messagesAnswer = z.object({ messages: z.array(message) }).meta({ title: 'MessagesAnswer' });

export const cellCodeAnswer = z
  .object({ cell: z.string(), code: z.string().describe('Shown this once.'), triesLeft: z.int() })
  .meta({ title: 'CellCodeAnswer' });

export const openedAnswer = z.object({ cell: z.string() }).meta({ title: 'OpenedAnswer' });
