import { maskPhone, maskPhonesIn } from '../../contact/mask-phones.js';
import type { Temperature } from '../../dispatch/round.js';
import { withoutWords, type DropPolicy, type ToldReading } from '../../dropoff/drop-policy.js';
import type { ProofRule } from '../../dropoff/proof.js';
import type { BilingualName } from '../../places/bilingual-name.js';
import { fallBackOf, lockerOf, RIDER_LOCKER, type RiderLockerRow } from '../../lockers/views/rider-view.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { LIVE, type AssignmentState } from '../assignment-states.js';
import { withMaskedPhones } from '../masked-policy.js';
import type { AssignedDropOff, AssignmentAnswer, KeptDropPoint } from './assignment-answer.js';
import type { Message } from './message-answer.js';
import { MESSAGES_OPEN } from './messages-open.js';
import type { LegPay } from '../pay/leg-pay.service.js';
import { PAY_FACTS, type PayFacts } from '../pay/pay-facts.js';
import { READY_AT } from '../ready-at.js';
import { readingWithMaskedPhones, readingWithoutWords, TOLD_READING } from '../told-reading.js';
import { policyInForce } from './policy-in-force.js';
import { jsonTime, sqlTime } from '../../platform/database/sql-time.js';
import type { EpochMs } from '../../geo/units.js';

interface ViewRow extends RiderLockerRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly externalId: string;
  readonly bundleId: string;
  readonly state: AssignmentState;
  readonly assignedByOps: boolean;
  readonly expiresAt: Date;
  readonly sequence: number;
  readonly bags: number;
  readonly weightGrams: number;
  readonly temperature: Temperature;
  readonly readyAt: Date;
  readonly promisedAt: Date;
  readonly expectedDropoffAt: Date;
  readonly pickupId: string;
  readonly pickupName: BilingualName;
  readonly pickupLat: number;
  readonly pickupLng: number;
  readonly dropoffLat: number;
  readonly dropoffLng: number;
  readonly lastLeg: boolean;
  readonly pickupPoint: KeptDropPoint | null;
  readonly dropPoint: KeptDropPoint | null;
  readonly dropoff: Omit<AssignedDropOff, 'location' | 'dropPoint'>;
  readonly compoundName: BilingualName | null;
  readonly dropPolicy: DropPolicy;
  readonly reading: ToldReading;
  readonly policyVersion: number;
  readonly confirmedVersion: number | null;
  readonly waived: ProofRule[];
  readonly accessCode: string | null;
  readonly tip: number;
  readonly messagesOpen: boolean;
  readonly messages: Message[];
  readonly payFacts: PayFacts;
}

/** The drop point in a column, with the places that the delivery has there. */
const pointIn = (column: string): string => `(
  SELECT jsonb_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'places', coalesce((
    SELECT jsonb_agg(c.place ORDER BY c.place) FROM place_claims c
    WHERE c.delivery_id = d.id AND c.drop_point_id = p.id), '[]'))
  FROM drop_points p WHERE p.id = ${column})`;

/** The first parameter is the moment of the look. */
const VIEW = `
SELECT a.id, a.delivery_id AS "deliveryId", o.external_id AS "externalId", a.bundle_id AS "bundleId", a.state,
  a.assigned_by IS NOT NULL AS "assignedByOps",
  a.expires_at AS "expiresAt", a.sequence, a.bags, a.weight_grams AS "weightGrams", d.temperature,
  ${READY_AT} AS "readyAt", least(d.promised_at, l.keeps_until) AS "promisedAt", a.expected_dropoff_at AS "expectedDropoffAt",
  l.pickup_id AS "pickupId", l.pickup_name AS "pickupName", l.pickup_lat AS "pickupLat", l.pickup_lng AS "pickupLng",
  l.dropoff_lat AS "dropoffLat", l.dropoff_lng AS "dropoffLng", o.dropoff, c.name AS "compoundName",
  ${pointIn('l.pickup_id')} AS "pickupPoint", ${pointIn('l.drop_point_id')} AS "dropPoint",
  o.drop_policy AS "dropPolicy", ${TOLD_READING} AS reading, o.access_code AS "accessCode", o.tip,
  o.policy_version AS "policyVersion", a.confirmed_version AS "confirmedVersion",
  ARRAY(SELECT w.rule FROM waivers w WHERE w.delivery_id = d.id ORDER BY w.rule) AS waived,
  ${MESSAGES_OPEN} AS "messagesOpen", ${PAY_FACTS} AS "payFacts",
  NOT EXISTS (SELECT 1 FROM legs later WHERE later.delivery_id = d.id AND later.sequence > l.sequence
    AND later.state <> 'dropped') AS "lastLeg",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('sender', m.sender, 'text', m.text, 'at', ${jsonTime('m.at')}) ORDER BY m.id), '[]')
    FROM messages m WHERE m.delivery_id = d.id) AS messages, ${RIDER_LOCKER}
FROM assignments a JOIN legs l ON l.id = a.leg_id JOIN deliveries d ON d.id = a.delivery_id
JOIN orders o ON o.id = d.order_id LEFT JOIN compounds c ON c.id = d.compound_id`;

/**
 * Offers and work under way of a carrier, in the order of the way. An offer that has expired is shown no
 * more.
 */
export async function liveAssignments(
  sql: Sql,
  carrierId: string,
  pay: LegPay,
  now: EpochMs,
): Promise<AssignmentAnswer[]> {
  const live = await rows<ViewRow>(
    sql,
    `${VIEW} WHERE a.carrier_id = $2 AND a.state IN (${LIVE}) AND (a.state <> 'offered' OR a.expires_at > $1)
     ORDER BY a.expected_dropoff_at, a.sequence`,
    [sqlTime(now), carrierId],
  );
  return live.map((one) => toView(one, pay));
}

/** One assignment of a carrier, over or not. */
export async function assignmentOf(
  sql: Sql,
  carrierId: string,
  id: string,
  pay: LegPay,
  now: EpochMs,
): Promise<AssignmentAnswer | undefined> {
  const [found] = await rows<ViewRow>(sql, `${VIEW} WHERE a.carrier_id = $2 AND a.id = $3`, [
    sqlTime(now),
    carrierId,
    id,
  ]);
  return found && toView(found, pay);
}

const ON_THE_WAY: readonly AssignmentState[] = ['picked_up', 'arrived'];

/**
 * What the carrier may know of the resident. An offer shows how far it is and what is asked for; who accepts
 * is told the door and the words of the note, and the phone number once the bag is picked up. When it is
 * over, all that is left is what a dispute needs: which building, what became of it, and when.
 */
type Knows = 'building' | 'door' | 'phone';

function knows(state: AssignmentState): Knows {
  if (ON_THE_WAY.includes(state)) return 'phone';
  return state === 'accepted' ? 'door' : 'building';
}

function toView(row: ViewRow, pay: LegPay): AssignmentAnswer {
  const known = knows(row.state);
  const underWay = known !== 'building';
  const { lastLeg, dropPoint } = row;
  const policy = policyInForce(row.dropPolicy, { lastLeg, dropPointKind: dropPoint?.kind ?? null });
  return {
    id: row.id,
    deliveryId: row.deliveryId,
    externalId: row.externalId,
    bundleId: row.bundleId,
    state: row.state,
    assignedByOps: row.assignedByOps,
    ...(row.state === 'offered' && { expiresAt: row.expiresAt.toISOString() }),
    ...(row.payFacts.atStoreAt && { atStoreAt: new Date(row.payFacts.atStoreAt).toISOString() }),
    pickup: {
      id: row.pickupId,
      name: row.pickupName,
      location: placesOf(row).pickup,
      readyAt: row.readyAt.toISOString(),
      ...(row.pickupPoint && { dropPoint: row.pickupPoint }),
    },
    dropoff: dropOffView(row, known),
    dropPolicy: policyFor(policy, known),
    reading: readingFor(row.reading, known),
    policyVersion: row.policyVersion,
    policyChanged: underWay && row.confirmedVersion !== row.policyVersion,
    waived: row.waived,
    ...(row.accessCode && row.lastLeg && underWay && { accessCode: row.accessCode }),
    sequence: row.sequence,
    bags: row.bags,
    weightGrams: row.weightGrams,
    temperature: row.temperature,
    ...(row.tip > 0 && { tip: row.tip }),
    promisedAt: row.promisedAt.toISOString(),
    expectedDropoffAt: row.expectedDropoffAt.toISOString(),
    ...pay.shown({ ...row, ...placesOf(row) }),
    messages: row.messagesOpen ? row.messages.map((message) => messageView(message, known)) : [],
    ...lockerOf(row, underWay),
    ...(row.lastLeg && fallBackOf(row)),
  };
}

const placesOf = (row: ViewRow) => ({
  pickup: { lat: row.pickupLat, lng: row.pickupLng },
  dropoff: { lat: row.dropoffLat, lng: row.dropoffLng },
});

function policyFor(policy: DropPolicy, known: Knows): DropPolicy {
  if (known === 'building') return withoutWords(policy);
  return known === 'phone' ? policy : withMaskedPhones(policy);
}

function readingFor(reading: ToldReading, known: Knows): ToldReading {
  if (known === 'building') return readingWithoutWords(reading);
  return known === 'phone' ? reading : readingWithMaskedPhones(reading);
}

/** A number that the resident wrote is for calls about a bag that is on its way, like the one in the order. */
function messageView(message: Message, known: Knows): Message {
  if (known === 'phone' || message.sender !== 'resident') return message;
  return { ...message, text: maskPhonesIn(message.text) };
}

function dropOffView(row: ViewRow, known: Knows): AssignedDropOff {
  const { lastLeg, dropPoint, compoundName } = row;
  const { address, building, unit, floor, room, contact } = row.dropoff;
  const place = {
    location: placesOf(row).dropoff,
    ...(dropPoint && { dropPoint }),
    ...(compoundName && { compound: compoundName }),
    ...(lastLeg && building && { building }),
  };
  if (!lastLeg || known === 'building') return place;
  return {
    ...place,
    ...(address && { address }),
    ...(unit && { unit }),
    ...(floor && { floor }),
    ...(room && { room }),
    ...(contact && {
      contact: {
        name: contact.name,
        phone: known === 'phone' ? contact.phone : maskPhone(contact.phone),
      },
    }),
  };
}
