import { z } from 'zod';
import { orderRequest } from '../order-request.js';

const { lines, goods, dropoff, window, substitution, readyAt, metadata, tip } = orderRequest.shape;
const { building, contact, ...address } = dropoff.shape;
const { compoundId, address: street, unit, floor, room, note, location } = address;

const { name, phone, email, language } = contact.shape;

/** Null takes away what was given; what is not named stays. */
const parts = z.object({
  lines: lines.describe('All lines as they are to be; an article that is not named is dropped.'),
  goods,
  dropoff: z
    .object({
      compoundId: compoundId.nullable(),
      address: street.nullable(),
      building: building.optional(),
      unit: unit.nullable(),
      floor: floor.nullable(),
      room: room.nullable(),
      contact: z
        .object({
          name: name.optional(),
          phone: phone.optional(),
          email: email.nullable(),
          language: language.nullable(),
        })
        .optional(),
      note: note
        .nullable()
        .describe('Stands in the place of what the resident wrote by the link before, if it is another.'),
      location: location.nullable(),
    })
    .optional(),
  window: window.nullable(),
  readyAt,
  substitution,
  metadata: metadata.nullable(),
  tip,
});

export const orderChange = parts
  .refine((change) => Object.values(change).some((part) => part !== undefined), {
    path: ['lines'],
    message: 'give at least one part that is to change',
  })
  .meta({ title: 'OrderChange' });

/** What is to be otherwise when an order is brought once more. */
export const redelivery = parts.optional().meta({ title: 'Redelivery' });
export type OrderChange = z.infer<typeof orderChange>;
