import type { DropPolicy, OverruledWish, ToldReading } from '../../dropoff/drop-policy.js';
import { READY_AT } from '../../deliveries/ready-at.js';
import { TOLD_READING } from '../../deliveries/told-reading.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { LINE_FACTS, SHORT_OF_LINE } from '../../stock/lines/line-facts.js';
import type { DeliveryStory } from './story-answer.js';

type Part<Name extends keyof DeliveryStory> = DeliveryStory[Name];
type Told = 'lines' | 'waivers' | 'legs' | 'assignments' | 'history' | 'messages' | 'webhooks' | 'audit';

/** The row of the delivery with its order, and what is known of its end. */
export interface StoryRow extends Omit<
  DeliveryStory,
  Told | 'gone' | 'cut' | 'dropPolicy' | 'overruled' | 'reading'
> {
  readonly dropPolicy: DropPolicy;
  readonly overruled: OverruledWish[];
  readonly reading: ToldReading;
  readonly erasedAt: Date | null;
  readonly codesEnded: boolean;
}

export async function readDelivery(sql: Sql, id: string): Promise<StoryRow | undefined> {
  return row<StoryRow>(
    sql,
    `SELECT d.id, d.order_id AS "orderId", o.external_id AS "externalId", d.merchant_id AS "merchantId",
       m.name AS "merchantName", d.store_id AS "storeId", s.name AS "storeName", d.zone_id AS "zoneId",
       d.compound_id AS "compoundId", d.state, d.priority, d.planned, d.created_at AS "createdAt",
       d.updated_at AS "updatedAt", ${READY_AT} AS "readyAt", d.packed_at AS "packedAt",
       d.asked_until AS "askedUntil", d.promised_at AS "promisedAt", d.not_before AS "notBefore",
       d.not_after AS "notAfter", d.picked_up_at AS "pickedUpAt", d.bags, d.weight_grams AS "weightGrams",
       d.temperature, jsonb_build_object('lat', d.lat, 'lng', d.lng) AS location, o.dropoff,
       o.drop_policy AS "dropPolicy", o.policy_version AS "policyVersion", ${TOLD_READING} AS reading, o.overruled,
       d.erased_at AS "erasedAt", d.codes_ended AS "codesEnded"
     FROM deliveries d JOIN orders o ON o.id = d.order_id JOIN merchants m ON m.id = d.merchant_id
     JOIN stores s ON s.id = d.store_id WHERE d.id = $1`,
    [id],
  );
}

/** The latest of a list, oldest first: one more than are told, so that it is seen where there are more. */
export async function readLists(sql: Sql, id: string, orderId: string, most: number) {
  const [lines, waivers, legs, assignments, history, messages, webhooks] = await Promise.all([
    rows<Part<'lines'>[number]>(
      sql,
      `SELECT ${LINE_FACTS} FROM order_lines line ${SHORT_OF_LINE} WHERE line.order_id = $1 ORDER BY line.sku`,
      [orderId],
    ),
    rows<Part<'waivers'>[number]>(
      sql,
      'SELECT rule, actor, at FROM waivers WHERE delivery_id = $1 ORDER BY at, rule',
      [id],
    ),
    rows<Part<'legs'>[number]>(sql, LEGS, [id]),
    rows<Part<'assignments'>[number]>(sql, ASSIGNMENTS, [id, most + 1]),
    rows<Part<'history'>[number]>(
      sql,
      `SELECT event, state, actor, reason, at, received_at AS "receivedAt", phone_at AS "phoneAt"
       FROM delivery_history WHERE delivery_id = $1 ORDER BY id DESC LIMIT $2`,
      [id, most + 1],
    ),
    rows<Part<'messages'>[number]>(
      sql,
      'SELECT sender, text, at FROM messages WHERE delivery_id = $1 ORDER BY id DESC LIMIT $2',
      [id, most + 1],
    ),
    rows<Part<'webhooks'>[number]>(
      sql,
      `SELECT message_id AS "messageId", type, state, endpoint_id AS "endpointId", answers AS attempts, last_error AS "lastError", created_at AS "createdAt",
         CASE WHEN state = 'pending' THEN next_attempt_at END AS "nextAttemptAt"
       FROM webhook_messages WHERE delivery_id = $1 ORDER BY id DESC LIMIT $2`,
      [id, most + 1],
    ),
  ]);
  return { lines, waivers, legs, assignments, history, messages, webhooks };
}

const LEGS = `
SELECT id, sequence, state, carrier_kind AS "carrierKind", pickup_id AS "pickupId", pickup_name AS "pickupName",
  jsonb_build_object('lat', pickup_lat, 'lng', pickup_lng) AS pickup,
  jsonb_build_object('lat', dropoff_lat, 'lng', dropoff_lng) AS dropoff, drop_point_id AS "dropPointId",
  enters_compound_id AS "entersCompoundId", closed_compound_id AS "closedCompoundId", held_reason AS "heldReason",
  keeps_until AS "keepsUntil", revision AS replans
FROM legs WHERE delivery_id = $1 ORDER BY sequence`;

/** Uses assignments_of_delivery. */
const ASSIGNMENTS = `
SELECT a.id, a.leg_id AS "legId", a.carrier_id AS "carrierId", coalesce(c.name, '') AS "carrierName",
  a.bundle_id AS "bundleId", a.sequence, a.state, a.reason, a.assigned_by AS "assignedBy", a.bags,
  a.weight_grams AS "weightGrams", a.cost, a.offered_at AS "offeredAt", a.expires_at AS "expiresAt",
  a.accepted_at AS "acceptedAt", a.picked_up_at AS "pickedUpAt", a.arrived_at AS "arrivedAt", a.ended_at AS "endedAt",
  a.expected_pickup_at AS "expectedPickupAt", a.expected_dropoff_at AS "expectedDropoffAt", a.contacts,
  CASE WHEN p.assignment_id IS NOT NULL THEN jsonb_build_object('place', p.place,
    'location', CASE WHEN p.lat IS NOT NULL THEN jsonb_build_object('lat', p.lat, 'lng', p.lng) END,
    'hasPhoto', p.photo_id IS NOT NULL, 'declared', p.declared, 'verdicts', p.verdicts, 'at', p.at,
    'receivedAt', p.received_at) END AS proof
FROM assignments a LEFT JOIN carriers c ON c.id = a.carrier_id LEFT JOIN proofs p ON p.assignment_id = a.id
WHERE a.delivery_id = $1 ORDER BY a.offered_at DESC, a.id DESC LIMIT $2`;
