import { changePolicy } from '../../order-records/change-policy.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import type { EpochMs } from '../../geo/units.js';
import type { FallBackCause } from '../../dropoff/fall-back-place.js';
import type { FallBackStop } from './fall-back-stop.js';
import { recordHistory } from '../record-history.js';
import type { BoundRow } from './load-bound.js';
import { withPlace } from './with-place.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Leg, drop policy and history of a bag that goes elsewhere, and what rider and resident are told. */
export async function writeFallBack(
  tx: Sql,
  bound: BoundRow,
  found: FallBackStop,
  because: FallBackCause,
  now: EpochMs,
): Promise<void> {
  const at = sqlTime(now);
  const { deliveryId, orderId, dropPointId, state } = bound;
  const { policy, overruled } = withPlace(bound.policy, bound.overruled, found.place);
  await changeLeg(tx, bound, found);
  await changePolicy(tx, orderId, { policy, overruled }, now);
  await rows(
    tx,
    `INSERT INTO drop_fallbacks (delivery_id, drop_point_id, place, because, at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (delivery_id) DO UPDATE SET drop_point_id = $2, place = $3, because = $4, at = $5`,
    [deliveryId, dropPointId, found.place, because, at],
  );
  // Where the bag goes changes, not how far it is: the state stays.
  await rows(
    tx,
    recordHistory(`
      SELECT $1::uuid, 'fall_back', $2, 'engine', $3, $4::timestamptz, NULL::timestamptz, NULL::timestamptz`),
    [deliveryId, state, `${because}: ${found.place}`, at],
  );
}

/** To a door the carrier goes through the gate: a re-plan has to find the leg when that closes. */
async function changeLeg(
  tx: Sql,
  { legId, compoundId }: BoundRow,
  { place, stop }: FallBackStop,
): Promise<void> {
  await rows(
    tx,
    `UPDATE legs SET dropoff_lat = $2, dropoff_lng = $3, stop_lat = $4, stop_lng = $5, last_metres_seconds = $6,
       floors_on_foot = $7, drop_point_id = $8, enters_compound_id = $9, held_reason = NULL, revision = revision + 1
     WHERE id = $1`,
    [
      legId,
      stop.location.lat,
      stop.location.lng,
      stop.stop.lat,
      stop.stop.lng,
      stop.lastMetresSeconds,
      stop.floorsOnFoot,
      stop.dropPointId ?? null,
      place === 'door' ? compoundId : null,
    ],
  );
}
