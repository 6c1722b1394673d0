import { readPhoneNumber, type PhoneNumber } from '../contact/phone-number.js';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { invalid } from '../platform/http/problem.js';
import { rows, type Sql } from '../platform/database/sql.js';

/** An order that names a telephone number as its contact. */
export interface OrderOfResident {
  readonly orderId: string;
  readonly deliveryId: string;
  readonly state: DeliveryState;
}

export interface Page {
  /** The delivery that the page before ended with. */
  readonly after?: string;
  readonly limit: number;
  readonly lock?: boolean;
}

export function phoneAsked(written: string): PhoneNumber {
  const phone = readPhoneNumber(written);
  if (!phone) throw invalid([{ field: 'phone', message: 'must be one phone number' }]);
  return phone;
}

/**
 * The next orders whose contact has this number, and this extension: behind one number of a platform or a
 * house there are many people. In the order of their deliveries; uses orders_of_phone.
 */
export function ordersOfResident(
  sql: Sql,
  { number, extension }: PhoneNumber,
  { after, limit, lock }: Page,
): Promise<OrderOfResident[]> {
  return rows<OrderOfResident>(
    sql,
    `SELECT o.id AS "orderId", d.id AS "deliveryId", d.state
     FROM orders o JOIN deliveries d ON d.order_id = o.id
     WHERE o.dropoff ? 'contact' AND o.dropoff->'contact'->>'number' = $1
       AND o.dropoff->'contact'->>'extension' IS NOT DISTINCT FROM $2 AND ($3::uuid IS NULL OR d.id > $3)
     ORDER BY d.id LIMIT $4 ${lock ? 'FOR UPDATE OF d' : ''}`,
    [number, extension ?? null, after ?? null, limit],
  );
}
