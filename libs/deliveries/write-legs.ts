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
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[],
         $8::jsonb[], $9::float8[], $10::float8[], $11::float8[], $12::float8[], $13::float8[], $14::float8[],
         $15::int[], $16::int[], $17::text[], $18::text[], $19::text[])
     )
     UPDATE deliveries SET planned = true WHERE id = ANY($2::uuid[])`,
    [
      column(() => newId()),
      column(({ deliveryId }) => deliveryId),
      column(({ zoneId }) => zoneId),
      column(({ sequence }) => sequence),
      column(({ state }) => state),
      column(({ carrierKind }) => carrierKind),
      column(({ pickupId }) => pickupId),
      column(({ pickupName }) => JSON.stringify(pickupName)),
      column(({ pickup }) => pickup.lat),
      column(({ pickup }) => pickup.lng),
      column(({ dropoff }) => dropoff.location.lat),
      column(({ dropoff }) => dropoff.location.lng),
      column(({ dropoff }) => dropoff.stop.lat),
      column(({ dropoff }) => dropoff.stop.lng),
      column(({ dropoff }) => dropoff.lastMetresSeconds),
      column(({ dropoff }) => dropoff.floorsOnFoot),
      column(({ dropoff }) => dropoff.dropPointId ?? null),
      column(({ closedCompoundId }) => closedCompoundId ?? null),
      column(({ entersCompoundId }) => entersCompoundId ?? null),
    ],
  );
}
