import type { OpenLeg, Temperature } from '../../dispatch/round.js';
import type { EpochMs, Seconds } from '../../geo/units.js';
import type { ZoneRuleSet } from '../../places/zone-rules.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { LIVE, REASSIGNED } from '../live-assignment.js';

/** A leg as the round sees it, with the delivery it is of. */
export interface WaitingLeg extends OpenLeg {
  readonly deliveryId: string;
}

interface LegRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly pickupId: string;
  readonly carrierKind: 'rider' | 'volunteer';
  readonly closedCompoundId: string | null;
  readonly dropPointId: string | null;
  readonly pickupLat: number;
  readonly pickupLng: number;
  readonly stopLat: number;
  readonly stopLng: number;
  readonly lastMetres: Seconds;
  readonly floorsOnFoot: number;
  readonly createdAt: Date;
  readonly readyAt: Date;
  readonly promisedAt: Date;
  readonly notBefore: Date | null;
  readonly notAfter: Date | null;
  readonly bags: number;
  readonly grams: number;
  readonly temperature: Temperature;
}

/** A round looks at this many legs at most, the most urgent first; the rest wait for the next. */
const LEGS_A_ROUND = 5_000;

const COLUMNS = `l.id, l.delivery_id AS "deliveryId", l.pickup_id AS "pickupId", l.carrier_kind AS "carrierKind",
  l.closed_compound_id AS "closedCompoundId", l.drop_point_id AS "dropPointId", l.pickup_lat AS "pickupLat", l.pickup_lng AS "pickupLng",
  l.stop_lat AS "stopLat", l.stop_lng AS "stopLng", l.last_metres_seconds AS "lastMetres",
  l.floors_on_foot AS "floorsOnFoot", d.created_at AS "createdAt", d.promised_at AS "promisedAt",
  d.not_before AS "notBefore", d.not_after AS "notAfter", d.bags, d.weight_grams AS grams, d.temperature`;

/** The zone's pool. Uses legs_waiting; who refused a leg lately by assignments_refused. */
export async function loadLegs(
  sql: Sql,
  zoneId: string,
  rules: ZoneRuleSet,
  now: EpochMs,
): Promise<WaitingLeg[]> {
  const waiting = await rows<LegRow & { readonly declinedBy: string[] | null }>(
    sql,
    `SELECT ${COLUMNS}, d.ready_at AS "readyAt", refused.by AS "declinedBy"
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
  return waiting.map((row) => ({ ...toLeg(row, rules), declinedBy: row.declinedBy ?? [] }));
}

/**
 * Legs behind one that is in a carrier's hands: they will be there to pick up when that is expected to end, so a round can
 * keep a volunteer for them. Uses legs_behind.
 */
export async function loadLegsBehind(
  sql: Sql,
  zoneId: string,
  rules: ZoneRuleSet,
  now: EpochMs,
): Promise<WaitingLeg[]> {
  const behind = await rows<LegRow>(
    sql,
    `SELECT ${COLUMNS}, greatest(a.expected_dropoff_at, $2) AS "readyAt"
     FROM legs l JOIN deliveries d ON d.id = l.delivery_id
     JOIN legs before ON before.delivery_id = l.delivery_id AND before.sequence = l.sequence - 1
     JOIN assignments a ON a.leg_id = before.id AND a.state IN (${LIVE})
     WHERE l.zone_id = $1 AND l.state = 'blocked' AND l.sequence > 1
     ORDER BY d.promised_at LIMIT ${LEGS_A_ROUND}`,
    [zoneId, new Date(now).toISOString()],
  );
  return behind.map((row) => ({ ...toLeg(row, rules), declinedBy: [], awaitsEarlierLeg: true }));
}

function toLeg(row: LegRow, rules: ZoneRuleSet): Omit<WaitingLeg, 'declinedBy'> {
  const maxCarry = carryLimit(row.temperature, rules);
  return {
    id: row.id,
    deliveryId: row.deliveryId,
    pickupId: row.pickupId,
    pickup: { lat: row.pickupLat, lng: row.pickupLng },
    dropoff: { lat: row.stopLat, lng: row.stopLng },
    placedAt: row.createdAt.getTime(),
    readyAt: row.readyAt.getTime(),
    promisedAt: row.promisedAt.getTime(),
    load: { bags: row.bags, weightGrams: row.grams },
    temperature: row.temperature,
    carrierKind: row.carrierKind,
    floorsOnFoot: row.floorsOnFoot,
    pickupHandling: rules.pickupHandlingSeconds,
    // To the door and back to the vehicle: the walk lies half before the moment that counts and half after, as handling does.
    dropoffHandling: rules.dropoffHandlingSeconds + 2 * row.lastMetres,
    ...(maxCarry !== undefined && { maxCarry }),
    ...(rules.vehicles && row.carrierKind === 'rider' && { vehicles: rules.vehicles }),
    ...(row.dropPointId && { dropPointId: row.dropPointId }),
    ...(row.closedCompoundId && { closedCompoundId: row.closedCompoundId }),
    ...(row.notBefore && { notBefore: row.notBefore.getTime() }),
    ...(row.notAfter && { notAfter: row.notAfter.getTime() }),
  };
}

/** How long a bag may be out of the fridge, the freezer or the oven. */
function carryLimit(temperature: Temperature, rules: ZoneRuleSet): Seconds | undefined {
  if (temperature === 'frozen') return rules.frozenCarryMinutes * 60;
  if (temperature === 'chilled') return rules.chilledCarryMinutes * 60;
  if (temperature === 'hot') return rules.hotCarryMinutes * 60;
  return undefined;
}
