import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { plainPhone } from './phone.js';

/** An order that names a phone number as its contact. */
export interface OrderOfResident {
  readonly orderId: string;
  readonly deliveryId: string;
  readonly state: DeliveryState;
  readonly eraseAtEnd: boolean;
}

export interface Page {
  /** The delivery that the page before ended with. */
  readonly after?: string;
  readonly limit: number;
  readonly lock?: boolean;
}

/**
 * The next orders whose contact has this number, in the order of their deliveries. By the last digits, which no spelling
 * changes, with orders_of_phone; and then exactly. `scanned` is the last delivery looked at, if there may be more.
 */
export async function ordersOfResident(
  sql: Sql,
  plain: string,
  { after, limit, lock }: Page,
): Promise<{ readonly orders: OrderOfResident[]; readonly scanned?: string }> {
  const found = await rows<OrderOfResident & { readonly phone: string }>(
    sql,
    `SELECT o.id AS "orderId", d.id AS "deliveryId", d.state, d.erase_at_end AS "eraseAtEnd",
       o.dropoff->'contact'->>'phone' AS phone
     FROM orders o JOIN deliveries d ON d.order_id = o.id
     WHERE o.dropoff ? 'contact' AND phone_tail(o.dropoff->'contact'->>'phone') = phone_tail($1)
       AND ($2::uuid IS NULL OR d.id > $2)
     ORDER BY d.id LIMIT $3 ${lock ? 'FOR UPDATE OF d' : ''}`,
    [plain, after ?? null, limit],
  );
  return {
    orders: found
      .filter(({ phone }) => plainPhone(phone) === plain)
      .map(({ phone: _phone, ...order }) => order),
    ...(found.length === limit && { scanned: found.at(-1)?.deliveryId }),
  };
}
