import { rows, type Sql } from '../../platform/database/sql.js';
import { insertLegs, type LegRow } from '../write-legs.js';
import type { RestOfWay } from './rest-of-way.js';

/** A delivery's rest of the way as it is from now on. */
export interface ChangedWay {
  readonly deliveryId: string;
  readonly zoneId: string;
  readonly legId: string;
  readonly rest: RestOfWay;
  /** Taken from its carrier: it is in the pool again. */
  readonly withdrawn: boolean;
}

/**
 * The current leg is changed where it stands, so that its assignment stays its own; what was behind it is
 * made anew.
 */
export async function writeWays(tx: Sql, ways: readonly ChangedWay[]): Promise<void> {
  await changeCurrentLegs(tx, ways);
  // A leg behind another was never offered to anybody: nothing refers to it.
  await rows(
    tx,
    `DELETE FROM legs l USING legs current
     WHERE current.id = ANY($1::uuid[]) AND l.delivery_id = current.delivery_id AND l.sequence > current.sequence
       AND l.state = 'blocked'`,
    [ways.map(({ legId }) => legId)],
  );
  const next = ways.flatMap(({ deliveryId, zoneId, rest }): LegRow[] =>
    rest.next ? [{ ...rest.next, deliveryId, zoneId }] : [],
  );
  if (next.length > 0) await insertLegs(tx, next);
}

async function changeCurrentLegs(tx: Sql, ways: readonly ChangedWay[]): Promise<void> {
  const column = <Value>(of: (way: ChangedWay) => Value) => ways.map(of);
  await rows(
    tx,
    `UPDATE legs SET carrier_kind = w.kind, dropoff_lat = w.lat, dropoff_lng = w.lng, stop_lat = w.stop_lat,
       stop_lng = w.stop_lng, last_metres_seconds = w.seconds, floors_on_foot = w.floors, drop_point_id = w.point,
       enters_compound_id = w.enters, closed_compound_id = w.closed, revision = revision + 1,
       state = CASE WHEN w.withdrawn THEN 'waiting' ELSE legs.state END, held_reason = NULL
     FROM unnest(:legIds::uuid[], :carrierKinds::text[], :lats::float8[], :lngs::float8[], :stopLats::float8[],
       :stopLngs::float8[], :lastMetres::int[], :floors::int[], :dropPointIds::text[], :entered::text[],
       :closed::text[], :withdrawn::boolean[])
       AS w (id, kind, lat, lng, stop_lat, stop_lng, seconds, floors, point, enters, closed, withdrawn)
     WHERE legs.id = w.id`,
    {
      legIds: column(({ legId }) => legId),
      carrierKinds: column(({ rest }) => rest.end.carrierKind),
      lats: column(({ rest }) => rest.end.dropoff.location.lat),
      lngs: column(({ rest }) => rest.end.dropoff.location.lng),
      stopLats: column(({ rest }) => rest.end.dropoff.stop.lat),
      stopLngs: column(({ rest }) => rest.end.dropoff.stop.lng),
      lastMetres: column(({ rest }) => rest.end.dropoff.lastMetresSeconds),
      floors: column(({ rest }) => rest.end.dropoff.floorsOnFoot),
      dropPointIds: column(({ rest }) => rest.end.dropoff.dropPointId ?? null),
      entered: column(({ rest }) => rest.end.entersCompoundId ?? null),
      closed: column(({ rest }) => rest.end.closedCompoundId ?? null),
      withdrawn: column(({ withdrawn }) => withdrawn),
    },
  );
}
