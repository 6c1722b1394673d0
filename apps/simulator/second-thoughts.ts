import { epochMs, type EpochMs } from '#libs/geo/units.js';
import type { OrderChange } from '../../libs/client/openapi.js';
import { isProblem, type ProblemCode } from '../../libs/client/problem.js';
import { happens, oneOf, wholeBetween } from './chance.js';
import type { MadeUpOrder } from './made-up-order.js';

/** How many residents call the shop again before their bag has left. */
const CALL_AGAIN = 0.05;
/** Minutes after the order. */
const WITHIN = 10;

/** Another word on an order, and when it comes. */
export interface SecondThought extends MadeUpOrder {
  readonly orderId: string;
  readonly at: EpochMs;
}

export const secondThoughts = (ordered: MadeUpOrder, orderId: string, now: EpochMs): SecondThought[] =>
  happens(CALL_AGAIN) ? [{ ...ordered, orderId, at: epochMs(now + wholeBetween(1, WITHIN) * 60_000) }] : [];

/** Too late, or the shop cannot: then it stays as it was ordered. */
const LIVED_WITH: readonly ProblemCode[] = [
  'WRONG_STATE',
  'OUT_OF_STOCK',
  'STORE_BUSY',
  'ORDER_TOO_HEAVY',
  'ALREADY_PICKED',
  'LINE_RAN_SHORT',
];

/** The shop changes the order; whether it still could. */
export async function changeMind({ shop, order, orderId }: SecondThought): Promise<boolean> {
  try {
    await shop.till.change(orderId, otherwise(order), `${order.externalId}-changed`);
    return true;
  } catch (error) {
    if (isProblem(error, ...LIVED_WITH)) return false;
    throw error;
  }
}

/** One more of something, another door on the floor, or another number to call. */
function otherwise({ lines, dropoff }: MadeUpOrder['order']): OrderChange {
  const [first, ...rest] = lines ?? [];
  return oneOf<OrderChange>([
    ...(first ? [{ lines: [{ ...first, quantity: first.quantity + 1 }, ...rest] }] : []),
    { dropoff: { room: `${dropoff.floor}0${wholeBetween(5, 8)}` } },
    { dropoff: { contact: { phone: `139${wholeBetween(10_000_000, 99_999_999)}` } } },
  ]);
}
