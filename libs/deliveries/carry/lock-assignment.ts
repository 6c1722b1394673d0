import type { CarrierKind } from '../../dispatch/round.js';
import type { Contact } from '../../dropoff/proof.js';
import type { DropPointKind } from '../../places/drop-point.entity.js';
import { row, type Sql } from '../../platform/database/sql.js';
import type { DeliveryState } from '../delivery-machine.js';
import type { AssignmentState } from '../assignment-states.js';
import { lockCarriers } from '../lock-in-order.js';
import { TIP_OF_LEG } from '../pay/pay-facts.js';

/** An assignment and what its next step depends on, under the locks of its carrier, its delivery and itself. */
export interface LockedAssignment {
  readonly id: string;
  readonly carrierId: string;
  readonly carrierKind: CarrierKind;
  readonly legId: string;
  readonly legSequence: number;
  /** Or was it, before a cancel dropped all legs. */
  readonly lastLeg: boolean;
  /** It leads into a compound that is closed to this carrier: the re-plan is on its way. */
  readonly shutOut: boolean;
  readonly state: AssignmentState;
  readonly expiresAt: Date;
  readonly offeredAt: Date;
  readonly acceptedAt: Date | null;
  /** When its rider said that it was at the store. */
  readonly atStoreAt: Date | null;
  readonly pickedUpAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly reason: string | null;
  readonly weightGrams: number;
  readonly floorsOnFoot: number;
  /** What this leg may be given of it, in hundredths. */
  readonly tip: number;
  readonly deliveryId: string;
  readonly deliveryState: DeliveryState;
  /** Nothing is known of the resident any more. */
  readonly erased: boolean;
  readonly orderId: string;
  /** The resident has still to say what to take for a line that ran short. */
  readonly asked: boolean;
  readonly zoneId: string;
  readonly compoundId: string | null;
  /** Whether the order gave the location of the door itself. */
  readonly exactLocation: boolean;
  readonly building: string | null;
  readonly dropPointId: string | null;
  readonly dropPointKind: DropPointKind | null;
  /** Of gates and doors, as the note gave them: `, ` between two. */
  readonly accessCode: string | null;
  /** Ways of contact declared so far. */
  readonly contacts: readonly Contact[];
  readonly pickup: { readonly lat: number; readonly lng: number };
  readonly dropoff: { readonly lat: number; readonly lng: number };
  readonly door: { readonly lat: number; readonly lng: number };
}

/**
 * Locks in the order that all writers keep: carrier, delivery, assignment. Another carrier's assignment is
 * none. Locking both rows in one statement makes PostgreSQL read both anew after a wait.
 */
export async function lockAssignment(
  tx: Sql,
  carrierId: string,
  assignmentId: string,
): Promise<LockedAssignment | undefined> {
  await lockCarriers(tx, [carrierId]);
  return row<LockedAssignment>(
    tx,
    `SELECT a.id, a.carrier_id AS "carrierId", carrier.kind AS "carrierKind", a.leg_id AS "legId", l.sequence AS "legSequence", a.state, a.expires_at AS "expiresAt",
       a.offered_at AS "offeredAt", a.accepted_at AS "acceptedAt", a.picked_up_at AS "pickedUpAt", a.arrived_at AS "arrivedAt",
       a.at_store_at AS "atStoreAt", a.reason, a.weight_grams AS "weightGrams", l.floors_on_foot AS "floorsOnFoot", ${TIP_OF_LEG} AS tip,
       d.id AS "deliveryId", d.state AS "deliveryState", d.erased_at IS NOT NULL AS erased, d.order_id AS "orderId", d.asked_until IS NOT NULL AS asked, d.zone_id AS "zoneId",
       coalesce((gated.state <> 'open' OR zone.state <> 'open') AND carrier.compound_id IS DISTINCT FROM gated.id,
         false) AS "shutOut",
       d.compound_id AS "compoundId", o.dropoff ? 'location' AS "exactLocation",
       o.dropoff->>'building' AS building, l.drop_point_id AS "dropPointId",
       (SELECT p.kind FROM drop_points p WHERE p.id = l.drop_point_id) AS "dropPointKind",
       o.access_code AS "accessCode", a.contacts,
       NOT EXISTS (SELECT 1 FROM legs later WHERE later.delivery_id = d.id AND later.sequence > l.sequence
         AND (later.state <> 'dropped' OR d.state = 'cancelled')) AS "lastLeg",
       jsonb_build_object('lat', l.pickup_lat, 'lng', l.pickup_lng) AS pickup,
       jsonb_build_object('lat', l.dropoff_lat, 'lng', l.dropoff_lng) AS dropoff,
       jsonb_build_object('lat', d.lat, 'lng', d.lng) AS door
     FROM assignments a JOIN legs l ON l.id = a.leg_id JOIN deliveries d ON d.id = a.delivery_id
     JOIN orders o ON o.id = d.order_id JOIN carriers carrier ON carrier.id = a.carrier_id
     LEFT JOIN compounds gated ON gated.id = l.enters_compound_id LEFT JOIN zones zone ON zone.id = l.zone_id
     WHERE a.id = $1 AND a.carrier_id = $2 FOR UPDATE OF d, a`,
    [assignmentId, carrierId],
  );
}
