import type { DropPolicy, Reading } from '../dropoff/drop-policy.js';
import type { EpochMs } from '../geo/units.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';

/** A drop policy that was in force until it was changed, with the door that it was for. */
export interface FormerPolicy {
  readonly version: number;
  readonly dropPolicy: DropPolicy;
  readonly reading: Reading;
  readonly timesWishedAt: Date;
  readonly compoundId: string | null;
  readonly building: string | null;
  readonly exactLocation: boolean;
  readonly door: { readonly lat: number; readonly lng: number };
}

/** Keeps the policy in force as it is, before it is changed. The caller holds the delivery's lock. */
export async function keepFormerPolicy(tx: Sql, orderId: string, now: EpochMs): Promise<void> {
  await rows(
    tx,
    `INSERT INTO former_policies (order_id, version, drop_policy, reading, times_wished_at, lat, lng, compound_id,
       building, exact_location, ended_at)
     SELECT o.id, o.policy_version, o.drop_policy, o.reading, coalesce(o.times_wished_at, o.created_at), d.lat, d.lng,
       d.compound_id, o.dropoff->>'building', o.dropoff ? 'location', $2
     FROM orders o JOIN deliveries d ON d.order_id = o.id WHERE o.id = $1`,
    [orderId, sqlTime(now)],
  );
}

/** The policy that was in force at that moment, if it is another than that of now. */
export async function formerPolicyAt(
  tx: Sql,
  orderId: string,
  moment: EpochMs,
): Promise<FormerPolicy | undefined> {
  return row<FormerPolicy>(
    tx,
    `SELECT version, drop_policy AS "dropPolicy", reading, times_wished_at AS "timesWishedAt",
       compound_id AS "compoundId", building, exact_location AS "exactLocation",
       jsonb_build_object('lat', lat, 'lng', lng) AS door
     FROM former_policies WHERE order_id = $1 AND ended_at > $2 ORDER BY version LIMIT 1`,
    [orderId, sqlTime(moment)],
  );
}

/** Uses former_policies_by_end. */
export async function clearFormerPolicies(sql: Sql, endedBefore: EpochMs, limit: number): Promise<number> {
  const cleared = await rows(
    sql,
    `DELETE FROM former_policies WHERE (order_id, version) IN (
       SELECT order_id, version FROM former_policies WHERE ended_at < $1 ORDER BY ended_at LIMIT $2)
     RETURNING 1`,
    [sqlTime(endedBefore), limit],
  );
  return cleared.length;
}
