import { z } from 'zod';
import { DELIVERY_STATES } from '../../../libs/deliveries/delivery-machine.js';
import { choices, dropPolicy, toldOverruled } from '../openapi/drop-policy.js';
import { message } from '../openapi/message.js';
import { instant, location } from '../openapi/terms.js';

/** The shapes of answers to residents, for the OpenAPI document. */

export const trackAnswer = z
  .object({
    deliveryId: z.uuid(),
    state: z.enum(DELIVERY_STATES),
    promisedAt: instant,
    expectedAt: instant.nullable(),
    dropPolicy,
    overruled: toldOverruled,
    choices: choices.optional(),
    carrier: z
      .object({ name: z.string(), location: location.nullable() })
      .optional()
      .describe('Who has the bag, and where: only while it is on its way.'),
    history: z.array(z.object({ event: z.string(), state: z.enum(DELIVERY_STATES), at: instant })),
    messages: z.array(message),
  })
  .meta({ title: 'TrackAnswer' });

export const noteAnswer = z
  .object({ dropPolicy, overruled: toldOverruled, choices })
  .meta({ title: 'NoteAnswer' });

export const messagesAnswer = z.object({ messages: z.array(message) }).meta({ title: 'MessagesAnswer' });
