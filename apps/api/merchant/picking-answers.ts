import { z } from 'zod';
import { DELIVERY_STATES } from '../../../libs/deliveries/delivery-machine.js';
import { TEMPERATURES } from '../../../libs/stock/level-update.js';
import { articleName, lineFacts, shortLine } from '../openapi/lines.js';
import { instant } from '../openapi/terms.js';

/** The shapes of answers to pickers, for the OpenAPI document. */

export const pickingOrder = z
  .object({
    orderId: z.uuid(),
    externalId: z.string(),
    deliveryId: z.uuid(),
    state: z.enum(DELIVERY_STATES),
    readyAt: instant,
    promisedAt: instant,
    packedAt: instant.nullable(),
    lines: z.array(lineFacts.extend({ name: articleName, temperature: z.enum(TEMPERATURES) })),
    shortLines: z.array(shortLine).describe('What ran short, and what the resident is asked or said.'),
  })
  .meta({ title: 'PickingOrder' });

export const pickingList = z.object({ orders: z.array(pickingOrder) }).meta({ title: 'PickingList' });

const picker = z.object({ id: z.string(), name: z.string() });
export const pickerList = z.object({ pickers: z.array(picker) }).meta({ title: 'PickerList' });
export const pickerAnswer = picker.extend({ token: z.string() }).meta({ title: 'PickerAnswer' });
