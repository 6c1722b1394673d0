import type { Location } from '../../geo/location.js';
import { epochMs, seconds, type EpochMs } from '../../geo/units.js';
import type { ZoneRuleSet } from '../../places/zone-rules.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { HOLDING_BAG, LIVE, type AssignmentState } from '../assignment-states.js';
import { READY_AT } from '../ready-at.js';
import type { ListedAssignment } from './list-answer.js';
import type { ListedStop } from './times-along.js';

export interface ListRow {
  readonly id: string;
  readonly deliveryId: string;
  readonly externalId: string;
  readonly bundleId: string;
  readonly state: AssignmentState;
  readonly fetched: boolean;
  readonly sequence: number;
  readonly bags: number;
  readonly pickupId: string;
  readonly pickup: Location;
  readonly stop: Location;
  readonly lastMetres: number;
  readonly readyAt: Date;
  readonly notBefore: Date | null;
  readonly notAfter: Date | null;
  readonly promisedAt: Date;
  readonly expectedPickupAt: Date;
  readonly expectedDropoffAt: Date;
}

/**
 * What a carrier has to do, in the order of its phone: an offer that has expired is shown no more. Uses
 * assignments_in_hand.
 */
export async function readList(sql: Sql, carrierId: string, now: EpochMs): Promise<ListRow[]> {
  return rows<ListRow>(
    sql,
    `SELECT a.id, a.delivery_id AS "deliveryId", o.external_id AS "externalId", a.bundle_id AS "bundleId", a.state,
       a.state IN (${HOLDING_BAG}) AS fetched, a.sequence, a.bags, l.pickup_id AS "pickupId",
       jsonb_build_object('lat', l.pickup_lat, 'lng', l.pickup_lng) AS pickup,
       CASE WHEN a.state = 'returning' THEN jsonb_build_object('lat', l.pickup_lat, 'lng', l.pickup_lng)
         ELSE jsonb_build_object('lat', l.stop_lat, 'lng', l.stop_lng) END AS stop,
       l.last_metres_seconds AS "lastMetres", ${READY_AT} AS "readyAt", d.not_before AS "notBefore",
       d.not_after AS "notAfter", least(d.promised_at, l.keeps_until) AS "promisedAt",
       a.expected_pickup_at AS "expectedPickupAt", a.expected_dropoff_at AS "expectedDropoffAt"
     FROM assignments a JOIN legs l ON l.id = a.leg_id JOIN deliveries d ON d.id = a.delivery_id
     JOIN orders o ON o.id = d.order_id
     WHERE a.carrier_id = $1 AND a.state IN (${LIVE}) AND (a.state <> 'offered' OR a.expires_at > $2)
     ORDER BY a.expected_dropoff_at, a.sequence`,
    [carrierId, sqlTime(now)],
  );
}

export const toStop = (row: ListRow, rules: ZoneRuleSet): ListedStop => ({
  assignmentId: row.id,
  bundleId: row.bundleId,
  pickup: row.pickup,
  stop: row.stop,
  fetched: row.fetched,
  readyAt: epochMs(row.readyAt),
  ...(row.notBefore && { notBefore: epochMs(row.notBefore) }),
  pickupHandling: seconds(rules.pickupHandlingSeconds),
  dropoffHandling: seconds(rules.dropoffHandlingSeconds + 2 * row.lastMetres),
});

export const toListed = (row: ListRow): ListedAssignment => ({
  assignmentId: row.id,
  deliveryId: row.deliveryId,
  externalId: row.externalId,
  bundleId: row.bundleId,
  state: row.state,
  sequence: row.sequence,
  bags: row.bags,
  pickup: row.pickup,
  stop: row.stop,
  expectedPickupAt: row.expectedPickupAt,
  expectedDropoffAt: row.expectedDropoffAt,
  promisedAt: row.promisedAt,
  late: row.expectedDropoffAt > row.promisedAt,
  missesWindow: row.notAfter !== null && row.expectedDropoffAt > row.notAfter,
});
