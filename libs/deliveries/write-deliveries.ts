import type { Location } from '../geo/location.js';
import type { EpochMs, Seconds } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import type { DropOffWindow } from './drop-off-window.js';
import { sqlTime } from '../platform/database/sql-time.js';

/*
 * What others change of a delivery beside its state, under its lock.
 */

/** What was promised stays promised, unless it is wanted later. */
export async function changeWindow(
  tx: Sql,
  deliveryId: string,
  { notBefore, notAfter }: DropOffWindow,
): Promise<void> {
  await rows(
    tx,
    `UPDATE deliveries SET not_before = $2, not_after = $3,
       promised_at = coalesce($3, greatest(promised_at, $2)) WHERE id = $1`,
    [deliveryId, sqlTime(notBefore), sqlTime(notAfter)],
  );
}

/** Until when the resident is asked about lines that ran short; undefined: nothing is asked. */
export async function setAskedUntil(
  tx: Sql,
  deliveryId: string,
  until: Date | undefined,
  now: EpochMs,
): Promise<void> {
  await rows(tx, 'UPDATE deliveries SET asked_until = $2, updated_at = $3 WHERE id = $1', [
    deliveryId,
    until ?? null,
    sqlTime(now),
  ]);
}

/** All of it is in its bags. */
export async function markPacked(tx: Sql, deliveryId: string, now: EpochMs): Promise<void> {
  await rows(tx, 'UPDATE deliveries SET packed_at = $2, ready_at = $2 WHERE id = $1', [
    deliveryId,
    sqlTime(now),
  ]);
}

/** What is known of the resident is erased as soon as the delivery is over. */
export async function eraseAtEnd(tx: Sql, deliveryIds: readonly string[]): Promise<void> {
  await rows(tx, 'UPDATE deliveries SET erase_at_end = true WHERE id = ANY($1::uuid[])', [deliveryIds]);
}

/** Where and when it is to go, as its order has been changed before the pick-up. */
export interface ChangedDelivery {
  readonly zoneId: string;
  readonly compoundId: string | undefined;
  readonly location: Location;
  readonly window: DropOffWindow;
  readonly readyAt: EpochMs;
  readonly promisedAt: EpochMs;
  /** Where it is reckoned anew. */
  readonly promise?: { readonly p50: EpochMs; readonly p90: EpochMs };
  readonly waySeconds?: Seconds;
  /** All of it is in its bags; undefined: there is still something to pick. */
  readonly packedAt: EpochMs | undefined;
  readonly now: EpochMs;
}

export async function changeDelivery(tx: Sql, deliveryId: string, changed: ChangedDelivery): Promise<void> {
  const { window, location } = changed;
  await rows(
    tx,
    `UPDATE deliveries SET zone_id = :zoneId, compound_id = :compoundId, lat = :lat, lng = :lng,
       not_before = :notBefore, not_after = :notAfter, ready_at = :readyAt, promised_at = :promisedAt,
       promise_p50 = coalesce(:p50, promise_p50), promise_p90 = coalesce(:p90, promise_p90),
       way_seconds = coalesce(:waySeconds, way_seconds),
       packed_at = :packedAt, updated_at = :now WHERE id = :deliveryId`,
    {
      deliveryId,
      zoneId: changed.zoneId,
      compoundId: changed.compoundId ?? null,
      lat: location.lat,
      lng: location.lng,
      notBefore: sqlTime(window.notBefore),
      notAfter: sqlTime(window.notAfter),
      readyAt: sqlTime(changed.readyAt),
      promisedAt: sqlTime(changed.promisedAt),
      p50: sqlTime(changed.promise?.p50),
      p90: sqlTime(changed.promise?.p90),
      waySeconds: changed.waySeconds ?? null,
      packedAt: sqlTime(changed.packedAt),
      now: sqlTime(changed.now),
    },
  );
}
