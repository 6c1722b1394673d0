import type { Temperature } from '../../dispatch/round.js';
import type { Place } from '../../dropoff/drop-policy.js';
import type { AccessState } from '../../places/zone.entity.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import type { DeliveryState } from '../delivery-machine.js';
import { LIVE } from '../assignment-states.js';
import type { LegUnderWay } from './rest-of-way.js';
import { UNTAKEN_LEG, OPEN_LEG, LEG_OVER } from '../leg-states.js';
import { UNDER_WAY } from '../state-lists.js';

/** A delivery under way behind a gate, with what is left of its legs. Under its row's lock. */
export interface WayRow {
  readonly deliveryId: string;
  readonly state: DeliveryState;
  readonly zoneId: string;
  readonly storeId: string;
  readonly compoundId: string;
  readonly compoundState: AccessState;
  readonly zoneState: AccessState;
  readonly lat: number;
  readonly lng: number;
  readonly bags: number;
  readonly temperature: Temperature;
  readonly building: string | null;
  readonly floor: string | null;
  readonly room: string | null;
  readonly place: Place;
  readonly current: LegUnderWay;
  readonly next: LegUnderWay | null;
  readonly carrierId: string | null;
  readonly admitted: boolean;
}

/** Where there is still something to plan. */
const leg = (offset: number): string => `(
  SELECT jsonb_build_object('id', l.id, 'sequence', l.sequence, 'pickupId', l.pickup_id, 'carrierKind', l.carrier_kind,
    'dropoff', jsonb_build_object('lat', l.dropoff_lat, 'lng', l.dropoff_lng), 'dropPointId', l.drop_point_id,
    'entersCompoundId', l.enters_compound_id, 'closedCompoundId', l.closed_compound_id)
  FROM legs l WHERE l.delivery_id = d.id AND l.state NOT IN (${LEG_OVER})
  ORDER BY l.sequence LIMIT 1 OFFSET ${offset})`;

/**
 * Those of the deliveries that are under way to a compound. Read once their locks are held, so that nothing
 * is stale.
 */
export async function loadWays(tx: Sql, deliveryIds: readonly string[]): Promise<WayRow[]> {
  const ways = await rows<WayRow & { readonly current: LegUnderWay | null }>(
    tx,
    `SELECT d.id AS "deliveryId", d.state, d.zone_id AS "zoneId", d.store_id AS "storeId",
       d.compound_id AS "compoundId", c.state AS "compoundState", z.state AS "zoneState", d.lat, d.lng, d.bags,
       d.temperature,
       o.dropoff->>'building' AS building, o.dropoff->>'floor' AS floor, o.dropoff->>'room' AS room,
       o.drop_policy->>'place' AS place, ${leg(0)} AS current, ${leg(1)} AS next, a.carrier_id AS "carrierId",
       coalesce(v.compound_id = d.compound_id, false) AS admitted
     FROM deliveries d JOIN orders o ON o.id = d.order_id
     JOIN compounds c ON c.id = d.compound_id JOIN zones z ON z.id = d.zone_id
     LEFT JOIN assignments a ON a.delivery_id = d.id AND a.state IN (${LIVE})
     LEFT JOIN carriers v ON v.id = a.carrier_id
     WHERE d.id = ANY($1::uuid[]) AND d.planned AND d.state IN (${UNDER_WAY}) ORDER BY d.id`,
    [deliveryIds],
  );
  return ways.filter(({ current }) => current !== null);
}

/** Deliveries under way to the compound, or to any compound in the zone. */
export async function deliveriesBehindGates(
  sql: Sql,
  { compoundId, zoneId }: { readonly compoundId?: string; readonly zoneId?: string },
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `SELECT id FROM deliveries WHERE compound_id IS NOT NULL AND state IN (${UNDER_WAY}) AND planned
       AND ($1::text IS NULL OR compound_id = $1) AND ($2::text IS NULL OR zone_id = $2) ORDER BY id`,
    [compoundId ?? null, zoneId ?? null],
  );
  return found.map(({ id }) => id);
}

/**
 * Deliveries whose legs do not fit who may go in now: a process ended between the order and the re-plan, or a
 * leg was made meanwhile. Uses legs_entering and legs_behind_gates.
 */
export async function deliveriesOutOfPlan(sql: Sql, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `SELECT l.delivery_id AS id FROM legs l
     JOIN compounds c ON c.id = l.enters_compound_id JOIN zones z ON z.id = l.zone_id
     WHERE l.state IN (${OPEN_LEG}) AND l.carrier_kind = 'rider'
       AND (c.state <> 'open' OR z.state <> 'open')
     UNION
     SELECT l.delivery_id FROM legs l
     JOIN compounds c ON c.id = l.closed_compound_id JOIN zones z ON z.id = l.zone_id
     WHERE l.state IN (${UNTAKEN_LEG}) AND l.carrier_kind = 'volunteer'
       AND c.state = 'open' AND z.state = 'open'
     LIMIT $1`,
    [limit],
  );
  return found.map(({ id }) => id);
}
