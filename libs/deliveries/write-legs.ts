import { rows, type Sql } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';
import type { PlannedLeg } from './leg-plan.js';

export interface LegRow extends PlannedLeg {
  readonly deliveryId: string;
  readonly zoneId: string;
}

/** One statement: the legs, and their deliveries marked as planned. */
export async function insertLegs(tx: Sql, legs: readonly LegRow[]): Promise<void> {
  const column = <Value>(of: (leg: LegRow) => Value) => legs.map(of);
  await rows(
    tx,
    `WITH made AS (
       INSERT INTO legs (id, delivery_id, zone_id, sequence, state, carrier_kind, pickup_id, pickup_name, pickup_lat,
         pickup_lng, dropoff_lat, dropoff_lng, stop_lat, stop_lng, last_metres_seconds, floors_on_foot,
         drop_point_id, closed_compound_id, enters_compound_id)
       SELECT * FROM unnest(:ids::uuid[], :deliveryIds::uuid[], :zoneIds::text[], :sequences::int[], :states::text[],
         :carrierKinds::text[], :pickupIds::text[], :pickupNames::jsonb[], :pickupLats::float8[],
         :pickupLngs::float8[], :dropoffLats::float8[], :dropoffLngs::float8[], :stopLats::float8[],
         :stopLngs::float8[], :lastMetres::int[], :floors::int[], :dropPointIds::text[], :closed::text[],
         :entered::text[])
     )
     UPDATE deliveries SET planned = true WHERE id = ANY(:deliveryIds::uuid[])`,
    {
      ids: column(() => newId()),
      deliveryIds: column(({ deliveryId }) => deliveryId),
      zoneIds: column(({ zoneId }) => zoneId),
      sequences: column(({ sequence }) => sequence),
      states: column(({ state }) => state),
      carrierKinds: column(({ carrierKind }) => carrierKind),
      pickupIds: column(({ pickupId }) => pickupId),
      pickupNames: column(({ pickupName }) => JSON.stringify(pickupName)),
      pickupLats: column(({ pickup }) => pickup.lat),
      pickupLngs: column(({ pickup }) => pickup.lng),
      dropoffLats: column(({ dropoff }) => dropoff.location.lat),
      dropoffLngs: column(({ dropoff }) => dropoff.location.lng),
      stopLats: column(({ dropoff }) => dropoff.stop.lat),
      stopLngs: column(({ dropoff }) => dropoff.stop.lng),
      lastMetres: column(({ dropoff }) => dropoff.lastMetresSeconds),
      floors: column(({ dropoff }) => dropoff.floorsOnFoot),
      dropPointIds: column(({ dropoff }) => dropoff.dropPointId ?? null),
      closed: column(({ closedCompoundId }) => closedCompoundId ?? null),
      entered: column(({ entersCompoundId }) => entersCompoundId ?? null),
    },
  );
}
