import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { lockDeliveries } from '../deliveries/lock-in-order.js';
import type { Temperature } from '../dispatch/round.js';
import type { DropPolicy, Reading, Wishes } from '../dropoff/drop-policy.js';
import { row, type Sql } from '../platform/database/sql.js';
import type { OrderRequest } from './order-request.js';

/** A delivery with all that its resident has wished of it, and what was made of that. */
export interface WishedDelivery {
  readonly orderId: string;
  readonly deliveryId: string;
  readonly merchantId: string;
  readonly zoneId: string;
  readonly compoundId: string | null;
  readonly state: DeliveryState;
  readonly note: string | null;
  readonly wishes: Wishes;
  readonly dropPolicy: DropPolicy;
  readonly reading: Reading;
  readonly confirmed: boolean;
  readonly accessCode: string | null;
  readonly timesWishedAt: Date;
  readonly askedWindow: OrderRequest['window'] | null;
  readonly temperature: Temperature;
  readonly ageRestricted: boolean;
  readonly keptApart: boolean;
}

/** The lock first and the order after it, so that of two changes the second sees the first. */
export async function lockWished(tx: Sql, deliveryId: string): Promise<WishedDelivery | undefined> {
  await lockDeliveries(tx, [deliveryId]);
  return wishedOf(tx, deliveryId);
}

export async function wishedOf(sql: Sql, deliveryId: string): Promise<WishedDelivery | undefined> {
  return row<WishedDelivery>(
    sql,
    `SELECT o.id AS "orderId", d.id AS "deliveryId", o.merchant_id AS "merchantId", d.zone_id AS "zoneId",
       d.compound_id AS "compoundId", d.state, coalesce(o.resident_note, o.dropoff->>'note') AS note,
       o.resident_wishes AS wishes, o.drop_policy AS "dropPolicy", o.access_code AS "accessCode",
       o.reading, o.reading_confirmed_at IS NOT NULL AS confirmed,
       coalesce(o.times_wished_at, o.created_at) AS "timesWishedAt", o.asked_window AS "askedWindow", d.temperature, o.age_restricted AS "ageRestricted",
       o.kept_apart AS "keptApart"
     FROM deliveries d JOIN orders o ON o.id = d.order_id WHERE d.id = $1`,
    [deliveryId],
  );
}
