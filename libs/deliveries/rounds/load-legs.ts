import type { OpenLeg, Priority, Temperature } from '../../dispatch/round.js';
import { type EpochMs, type Seconds, epochMs, seconds } from '../../geo/units.js';
import type { ZoneRuleSet } from '../../places/zone-rules.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { carryMinutes } from '../carry-minutes.js';
import { NOT_DONE, LIVE, REASSIGNED } from '../assignment-states.js';
import { READY_AT } from '../ready-at.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** A leg as the round sees it, with the delivery it is of. */
export interface WaitingLeg extends OpenLeg {
  readonly deliveryId: string;
  /** As read: a leg that was re-planned since is not offered. */
  readonly revision: number;
  /** Why the last round left it, if one did. */
  readonly heldBefore?: string;
  /** When the first of those who refused it may be asked again. */
  readonly askedAgainAt?: EpochMs;
}

interface LegRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly pickupId: string;
  readonly carrierKind: 'rider' | 'volunteer';
  readonly closedCompoundId: string | null;
  readonly dropPointId: string | null;
  readonly revision: number;
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
  readonly priority: Priority;
  readonly heldBefore: string | null;
}

/** A round looks at this many legs at most, the most urgent first; the rest wait for the next. */
const LEGS_A_ROUND = 5_000;

/** For SQL: whether ops has let a time of the delivery go. */
const waived = (rule: 'notBefore' | 'notAfter'): string =>
  `EXISTS (SELECT FROM waivers w WHERE w.delivery_id = d.id AND w.rule = '${rule}')`;

/** The resident's own times are checked at the door; a merchant's window is not. */
const TIMED_BY_RESIDENT = `EXISTS (SELECT FROM orders o
  WHERE o.id = d.order_id AND coalesce(o.drop_policy->>'notAfter', o.drop_policy->>'day') IS NOT NULL)`;

/** Of the merchant's window only what can still be kept: a bag that missed it is brought late, not never. */
const columns = (now: string): string => `l.id, l.delivery_id AS "deliveryId", l.pickup_id AS "pickupId",
  l.carrier_kind AS "carrierKind",
  l.closed_compound_id AS "closedCompoundId", l.pickup_lat AS "pickupLat", l.pickup_lng AS "pickupLng",
  l.stop_lat AS "stopLat", l.stop_lng AS "stopLng", l.last_metres_seconds AS "lastMetres",
  l.floors_on_foot AS "floorsOnFoot", l.drop_point_id AS "dropPointId", l.revision, d.created_at AS "createdAt",
  least(d.promised_at, l.keeps_until) AS "promisedAt",
  CASE WHEN d.not_before IS NOT NULL AND NOT ${waived('notBefore')} THEN d.not_before END AS "notBefore",
  CASE WHEN d.not_after IS NOT NULL AND NOT ${waived('notAfter')}
    AND (d.not_after > ${now}::timestamptz OR ${TIMED_BY_RESIDENT}) THEN d.not_after END AS "notAfter",
  d.bags, d.weight_grams AS grams, d.temperature, d.priority, l.held_reason AS "heldBefore"`;

interface RefusedLegRow extends LegRow {
  readonly declinedBy: string[] | null;
  readonly firstRefusal: Date | null;
}

/** $2 is when a refusal of now has cooled off, $3 is now. */
const OPEN_LEGS = (which: string): string => `SELECT ${columns('$3')}, ${READY_AT} AS "readyAt",
  refused.by AS "declinedBy", refused.first AS "firstRefusal"
FROM legs l JOIN deliveries d ON d.id = l.delivery_id
LEFT JOIN (
  SELECT a.leg_id, array_agg(a.carrier_id) AS by, min(a.ended_at) AS first FROM assignments a
  WHERE a.state IN (${NOT_DONE}) AND a.ended_at > $2
    AND (a.state <> 'withdrawn' OR a.reason = '${REASSIGNED}') AND a.leg_id IN (${which})
  GROUP BY a.leg_id
) refused ON refused.leg_id = l.id`;

/** The zone's pool. Uses legs_waiting; who refused a leg lately by assignments_refused. */
export async function loadLegs(
  sql: Sql,
  zoneId: string,
  rules: ZoneRuleSet,
  now: EpochMs,
): Promise<WaitingLeg[]> {
  const coolOff = rules.declineCoolOffSeconds * 1_000;
  const waiting = await rows<RefusedLegRow>(
    sql,
    `${OPEN_LEGS(`SELECT id FROM legs WHERE zone_id = $1 AND state = 'waiting'`)}
     WHERE l.zone_id = $1 AND l.state = 'waiting'
     ORDER BY d.priority = 'high' DESC, least(d.promised_at, l.keeps_until) LIMIT ${LEGS_A_ROUND}`,
    [zoneId, sqlTime(epochMs(now - coolOff)), sqlTime(now)],
  );
  return waiting.map((row) => ({
    ...toLeg(row, rules),
    declinedBy: row.declinedBy ?? [],
    ...(row.firstRefusal && { askedAgainAt: epochMs(row.firstRefusal.getTime() + coolOff) }),
  }));
}

/** One leg as a round would see it, whatever keeps it from being in one. */
export async function loadLeg(
  sql: Sql,
  legId: string,
  rules: ZoneRuleSet,
  now: EpochMs,
): Promise<WaitingLeg | undefined> {
  const [found] = await rows<RefusedLegRow>(sql, `${OPEN_LEGS('SELECT $1::uuid')} WHERE l.id = $1`, [
    legId,
    sqlTime(epochMs(now - rules.declineCoolOffSeconds * 1_000)),
    sqlTime(now),
  ]);
  return found && { ...toLeg(found, rules), declinedBy: found.declinedBy ?? [] };
}

/**
 * Legs behind one that is in a carrier's hands: they will be there to pick up when that is expected to end,
 * so a round can keep a volunteer for them. One that is overdue is expected to take as long again: what waits
 * for it does not wait for ever. Uses legs_behind.
 */
export async function loadLegsBehind(
  sql: Sql,
  zoneId: string,
  rules: ZoneRuleSet,
  now: EpochMs,
): Promise<WaitingLeg[]> {
  const behind = await rows<LegRow>(
    sql,
    `SELECT ${columns('$2')}, greatest(a.expected_dropoff_at, $2::timestamptz + ($2 - a.expected_dropoff_at)) AS "readyAt"
     FROM legs l JOIN deliveries d ON d.id = l.delivery_id
     JOIN legs before ON before.delivery_id = l.delivery_id AND before.sequence = l.sequence - 1
     JOIN assignments a ON a.leg_id = before.id AND a.state IN (${LIVE})
     WHERE l.zone_id = $1 AND l.state = 'blocked' AND l.sequence > 1
     ORDER BY d.promised_at LIMIT ${LEGS_A_ROUND}`,
    [zoneId, sqlTime(now)],
  );
  return behind.map((row) => ({ ...toLeg(row, rules), declinedBy: [], awaitsEarlierLeg: true }));
}

function toLeg(row: LegRow, rules: ZoneRuleSet): Omit<WaitingLeg, 'declinedBy'> {
  const minutes = carryMinutes(rules)[row.temperature];
  return {
    id: row.id,
    deliveryId: row.deliveryId,
    revision: row.revision,
    pickupId: row.pickupId,
    pickup: { lat: row.pickupLat, lng: row.pickupLng },
    dropoff: { lat: row.stopLat, lng: row.stopLng },
    placedAt: epochMs(row.createdAt),
    readyAt: epochMs(row.readyAt),
    promisedAt: epochMs(row.promisedAt),
    load: { bags: row.bags, weightGrams: row.grams },
    temperature: row.temperature,
    carrierKind: row.carrierKind,
    floorsOnFoot: row.floorsOnFoot,
    pickupHandling: seconds(rules.pickupHandlingSeconds),
    // To the door and back to the vehicle: the walk lies half before the moment that counts and half after,
    // as handling does.
    dropoffHandling: seconds(rules.dropoffHandlingSeconds + 2 * row.lastMetres),
    ...(row.priority !== 'normal' && { priority: row.priority }),
    ...(row.heldBefore && { heldBefore: row.heldBefore }),
    ...(minutes !== undefined && { maxCarry: seconds(minutes * 60) }),
    ...(rules.vehicles && row.carrierKind === 'rider' && { vehicles: rules.vehicles }),
    ...(row.dropPointId && { dropPointId: row.dropPointId }),
    ...(row.closedCompoundId && { closedCompoundId: row.closedCompoundId }),
    ...(row.notBefore && { notBefore: epochMs(row.notBefore) }),
    ...(row.notAfter && { notAfter: epochMs(row.notAfter) }),
  };
}
