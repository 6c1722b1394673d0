import type { Carrier, OpenLeg, Round, Temperature, TravelTimes, Vehicle } from '../../dispatch/round.js';
import type { EpochMs } from '../../geo/units.js';
import { zoneRules, type ZoneRuleSet } from '../../places/zone-rules.js';
import type { Zone } from '../../places/zone.entity.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { LIVE, REASSIGNED } from '../live-assignment.js';

/** A leg as the round sees it, with the delivery it is of. */
export interface WaitingLeg extends OpenLeg {
  readonly deliveryId: string;
}

/** A round looks at this many legs at most, the most urgent first; the rest wait for the next. */
const LEGS_A_ROUND = 5_000;

/** Everything one round over a zone needs, read at `now`. */
export async function loadRound(
  sql: Sql,
  zone: Zone,
  travel: TravelTimes,
  now: EpochMs,
): Promise<Round & { readonly legs: readonly WaitingLeg[] }> {
  const rules = zoneRules(zone.rules);
  const legs = await loadLegs(sql, zone.id, rules, now);
  const carriers = legs.length > 0 ? await loadCarriers(sql, zone.id, rules, now) : [];
  const { maxLegsInHand, maxBundle } = rules;
  return { now, zone: { maxLegsInHand, maxBundle }, carriers, legs, travel, seed: 1 };
}

interface CarrierRow {
  readonly id: string;
  readonly kind: 'rider' | 'volunteer';
  readonly vehicle: Vehicle;
  readonly compoundId: string | null;
  readonly lat: number;
  readonly lng: number;
  readonly shiftEndsAt: Date | null;
  readonly bags: number;
  readonly grams: number;
  readonly coldBox: boolean;
  readonly idleSince: Date | null;
  readonly loadBags: number;
  readonly loadGrams: number;
  readonly inHand: number;
  readonly lastDropoffAt: Date | null;
  readonly freeLat: number | null;
  readonly freeLng: number | null;
}

/** How far a carrier is behind its plan: by the pick-up it made, or by what is overdue at `$2`. Never ahead. */
const BEHIND = `coalesce(greatest(interval '0', max(CASE
  WHEN a.state = 'accepted' THEN $2::timestamptz - a.expected_pickup_at
  WHEN a.state IN ('picked_up', 'arrived')
    THEN greatest(a.picked_up_at - a.expected_pickup_at, $2::timestamptz - a.expected_dropoff_at)
END)), interval '0')`;

/** Carriers online in the zone, with what they have in hand and where and when that ends. Uses carriers_online. */
async function loadCarriers(sql: Sql, zoneId: string, rules: ZoneRuleSet, now: EpochMs): Promise<Carrier[]> {
  const online = await rows<CarrierRow>(
    sql,
    `SELECT c.id, c.kind, c.vehicle, c.compound_id AS "compoundId", c.lat, c.lng, c.shift_ends_at AS "shiftEndsAt",
       c.capacity_bags AS bags, c.capacity_grams AS grams, c.cold_box AS "coldBox", c.idle_since AS "idleSince",
       coalesce(sum(a.bags), 0)::int AS "loadBags", coalesce(sum(a.weight_grams), 0)::int AS "loadGrams",
       count(a.id)::int AS "inHand", max(a.expected_dropoff_at) + ${BEHIND} AS "lastDropoffAt",
       (array_agg(l.dropoff_lat ORDER BY a.expected_dropoff_at DESC))[1] AS "freeLat",
       (array_agg(l.dropoff_lng ORDER BY a.expected_dropoff_at DESC))[1] AS "freeLng"
     FROM carriers c
     LEFT JOIN assignments a ON a.carrier_id = c.id AND a.state IN (${LIVE})
     LEFT JOIN legs l ON l.id = a.leg_id
     WHERE c.zone_id = $1 AND c.shift_state = 'online' AND c.lat IS NOT NULL
       AND (c.shift_ends_at IS NULL OR c.shift_ends_at > $2)
     GROUP BY c.id`,
    [zoneId, new Date(now).toISOString()],
  );
  return online.map((row) => toCarrier(row, rules, now));
}

function toCarrier(row: CarrierRow, { dropoffHandlingSeconds }: ZoneRuleSet, now: EpochMs): Carrier {
  const busy = row.lastDropoffAt !== null && row.freeLat !== null && row.freeLng !== null;
  // A drop-off counts in the middle of its handling.
  const freeAt = busy ? Math.max(now, row.lastDropoffAt.getTime() + dropoffHandlingSeconds * 500) : now;
  return {
    id: row.id,
    kind: row.kind,
    vehicle: row.vehicle,
    location: busy ? { lat: row.freeLat, lng: row.freeLng } : { lat: row.lat, lng: row.lng },
    freeAt,
    idleSince: busy ? freeAt : (row.idleSince?.getTime() ?? now),
    shiftEndsAt: row.shiftEndsAt?.getTime() ?? Number.MAX_SAFE_INTEGER,
    capacity: { bags: row.bags, weightGrams: row.grams, coldBox: row.coldBox },
    load: { bags: row.loadBags, weightGrams: row.loadGrams },
    legsInHand: row.inHand,
    admittedTo: row.compoundId ? [row.compoundId] : [],
  };
}

interface LegRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly pickupId: string;
  readonly carrierKind: 'rider' | 'volunteer';
  readonly closedCompoundId: string | null;
  readonly pickupLat: number;
  readonly pickupLng: number;
  readonly dropoffLat: number;
  readonly dropoffLng: number;
  readonly createdAt: Date;
  readonly readyAt: Date;
  readonly promisedAt: Date;
  readonly notBefore: Date | null;
  readonly notAfter: Date | null;
  readonly bags: number;
  readonly grams: number;
  readonly temperature: Temperature;
  readonly declinedBy: string[] | null;
}

/** The zone's pool. Uses legs_waiting; who refused a leg lately by assignments_refused. */
async function loadLegs(sql: Sql, zoneId: string, rules: ZoneRuleSet, now: EpochMs): Promise<WaitingLeg[]> {
  const waiting = await rows<LegRow>(
    sql,
    `SELECT l.id, l.delivery_id AS "deliveryId", l.pickup_id AS "pickupId", l.carrier_kind AS "carrierKind",
       l.closed_compound_id AS "closedCompoundId", l.pickup_lat AS "pickupLat", l.pickup_lng AS "pickupLng",
       l.dropoff_lat AS "dropoffLat", l.dropoff_lng AS "dropoffLng", d.created_at AS "createdAt",
       d.ready_at AS "readyAt", d.promised_at AS "promisedAt", d.not_before AS "notBefore", d.not_after AS "notAfter",
       d.bags, d.weight_grams AS grams, d.temperature, refused.by AS "declinedBy"
     FROM legs l JOIN deliveries d ON d.id = l.delivery_id
     LEFT JOIN (
       SELECT a.leg_id, array_agg(a.carrier_id) AS by FROM assignments a
       WHERE a.state IN ('declined', 'expired', 'failed', 'withdrawn') AND a.ended_at > $2
         AND (a.state <> 'withdrawn' OR a.reason = '${REASSIGNED}')
         AND a.leg_id IN (SELECT id FROM legs WHERE zone_id = $1 AND state = 'waiting')
       GROUP BY a.leg_id
     ) refused ON refused.leg_id = l.id
     WHERE l.zone_id = $1 AND l.state = 'waiting'
     ORDER BY d.promised_at LIMIT ${LEGS_A_ROUND}`,
    [zoneId, new Date(now - rules.declineCoolOffSeconds * 1_000).toISOString()],
  );
  return waiting.map((row) => toLeg(row, rules));
}

function toLeg(row: LegRow, rules: ZoneRuleSet): WaitingLeg {
  return {
    id: row.id,
    deliveryId: row.deliveryId,
    pickupId: row.pickupId,
    pickup: { lat: row.pickupLat, lng: row.pickupLng },
    dropoff: { lat: row.dropoffLat, lng: row.dropoffLng },
    placedAt: row.createdAt.getTime(),
    readyAt: row.readyAt.getTime(),
    promisedAt: row.promisedAt.getTime(),
    load: { bags: row.bags, weightGrams: row.grams },
    temperature: row.temperature,
    carrierKind: row.carrierKind,
    pickupHandling: rules.pickupHandlingSeconds,
    dropoffHandling: rules.dropoffHandlingSeconds,
    declinedBy: row.declinedBy ?? [],
    ...(row.closedCompoundId && { closedCompoundId: row.closedCompoundId }),
    ...(row.notBefore && { notBefore: row.notBefore.getTime() }),
    ...(row.notAfter && { notAfter: row.notAfter.getTime() }),
  };
}
