import type { Temperature } from '../../dispatch/round.js';
import type { DropPolicy, OverruledWish } from '../../dropoff/drop-policy.js';
import type { AccessState } from '../../places/zone.entity.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import type { DeliveryState } from '../delivery-machine.js';
import type { FallBackCause, FallBackPlace } from '../../dropoff/fall-back-place.js';
import { OPEN_LEG } from '../leg-states.js';

/** A delivery whose last leg cannot end where it is bound. */
export interface BoundRow {
  readonly legId: string;
  readonly deliveryId: string;
  readonly orderId: string;
  readonly dropPointId: string;
  /** What the locker is set to; null: the rule for all. */
  readonly fallback: FallBackPlace[] | null;
  /** It has a carrier, so that its places are kept at once. */
  readonly taken: boolean;
  readonly bags: number;
  readonly temperature: Temperature;
  readonly state: DeliveryState;
  readonly compoundId: string;
  readonly compoundState: AccessState;
  readonly zoneState: AccessState;
  readonly lat: number;
  readonly lng: number;
  readonly building: string | null;
  readonly floor: string | null;
  readonly room: string | null;
  readonly policy: DropPolicy;
  readonly overruled: OverruledWish[];
}

/**
 * The last legs that end at a locker; or on a shelf or with a guard, with a carrier and no place, where that
 * is full. The deliveries are locked before, so that a wish that came meanwhile is seen.
 */
export async function lockBound(
  tx: Sql,
  deliveryIds: readonly string[],
  because: FallBackCause,
): Promise<BoundRow[]> {
  return rows<BoundRow>(
    tx,
    `SELECT l.id AS "legId", d.id AS "deliveryId", o.id AS "orderId", p.id AS "dropPointId", k.fallback,
       l.state = 'taken' AS taken, d.bags, d.temperature, d.state, p.compound_id AS "compoundId", d.lat, d.lng, o.dropoff->>'building' AS building,
       o.dropoff->>'floor' AS floor, o.dropoff->>'room' AS room, o.drop_policy AS policy, o.overruled,
       c.state AS "compoundState", z.state AS "zoneState"
     FROM deliveries d JOIN legs l ON l.delivery_id = d.id JOIN orders o ON o.id = d.order_id
     JOIN drop_points p ON p.id = l.drop_point_id LEFT JOIN lockers k ON k.drop_point_id = p.id
     JOIN compounds c ON c.id = p.compound_id JOIN zones z ON z.id = d.zone_id
     WHERE d.id = ANY($1::uuid[]) AND l.state IN (${OPEN_LEG})
       AND CASE WHEN $2 = 'full' THEN p.kind = o.drop_policy->>'place' AND p.kind <> 'locker' AND l.state = 'taken'
         AND NOT EXISTS (SELECT 1 FROM place_claims c WHERE c.leg_id = l.id)
         ELSE k.drop_point_id IS NOT NULL END
       AND NOT EXISTS (SELECT 1 FROM cell_claims q WHERE q.leg_id = l.id AND NOT q.ended AND q.shown_code IS NOT NULL)
     ORDER BY d.id FOR UPDATE OF d, l`,
    [deliveryIds, because],
  );
}
