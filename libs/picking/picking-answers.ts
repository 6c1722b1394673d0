import { z } from 'zod';
import { DELIVERY_STATES } from '../deliveries/delivery-machine.js';
import { TEMPERATURES } from '../dispatch/round.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';
import { lineFacts } from '../stock/lines/line-facts.js';
import { articleName, shortLine } from '../stock/lines/short-line.js';

const pickingLine = lineFacts.extend({ name: articleName, temperature: z.enum(TEMPERATURES) });
export type PickingLine = AnswerOf<typeof pickingLine>;

/** An order as a picker sees it: what goes into the bag, and nothing of whose it is. */
export const pickingOrder = z
  .object({
    orderId: z.uuid(),
    externalId: z.string(),
    deliveryId: z.uuid(),
    state: z.enum(DELIVERY_STATES),
    /** When a carrier comes for it, as far as is planned. */
    readyAt: instant,
    promisedAt: instant,
    packedAt: instant.nullable(),
    lines: z.array(pickingLine),
    shortLines: z.array(shortLine).describe('What ran short, and what the resident is asked or said.'),
  })
  .meta({ title: 'PickingOrder' });
export type PickingOrder = AnswerOf<typeof pickingOrder>;

export const pickingList = z.object({ orders: z.array(pickingOrder) }).meta({ title: 'PickingList' });
export type PickingList = AnswerOf<typeof pickingList>;
