import type { DropPolicy, Reading } from '../../dropoff/drop-policy.js';
import type { EpochMs } from '../../geo/units.js';
import { formerPolicyAt, type FormerPolicy } from '../../order-records/former-policies.js';
import { row, type Sql } from '../../platform/database/sql.js';
import type { LockedAssignment } from './lock-assignment.js';

/**
 * The drop policy that is in force, and the version of it that the carrier confirmed. Each is a statement of
 * its own, after the lock on the delivery: the join that takes the lock may show an order as it was before
 * the wait.
 */
export interface PolicyNow {
  readonly dropPolicy: DropPolicy;
  readonly reading: Reading;
  readonly version: number;
  readonly confirmed: number | null;
  /** From when on the policy's times of day are the next ones. */
  readonly timesWishedAt: Date;
  /** Of a policy that is no longer in force: the door that it was for. */
  readonly formerDoor?: Pick<FormerPolicy, 'door' | 'compoundId' | 'building' | 'exactLocation'>;
}

/**
 * What a bag left at that moment is held against: the policy of then, where it has been changed since and the
 * carrier had confirmed that one and no later; otherwise that of now.
 */
export async function policyAt(tx: Sql, assignment: LockedAssignment, moment: EpochMs): Promise<PolicyNow> {
  const now = await policyNow(tx, assignment);
  if (now.confirmed === now.version) return now;
  const former = await formerPolicyAt(tx, assignment.orderId, moment);
  if (!former || former.version !== now.confirmed) return now;
  const { dropPolicy, reading, version, timesWishedAt, ...formerDoor } = former;
  return { ...now, dropPolicy, reading, version, timesWishedAt, formerDoor };
}

async function policyNow(tx: Sql, { id, orderId }: LockedAssignment): Promise<PolicyNow> {
  return (await row<PolicyNow>(
    tx,
    `SELECT o.drop_policy AS "dropPolicy", o.reading, o.policy_version AS version, a.confirmed_version AS confirmed,
       coalesce(o.times_wished_at, o.created_at) AS "timesWishedAt"
     FROM assignments a, orders o WHERE a.id = $1 AND o.id = $2`,
    [id, orderId],
  )) as PolicyNow;
}

/**
 * Writes down the version that the carrier has read, the one in force if it names none; returns the one in
 * force.
 */
export async function confirmPolicy(
  tx: Sql,
  { id, orderId }: LockedAssignment,
  seen?: number,
): Promise<number> {
  const confirmed = await row<{ version: number }>(
    tx,
    `UPDATE assignments a SET confirmed_version = coalesce($3::int, o.policy_version)
     FROM orders o WHERE a.id = $1 AND o.id = $2 RETURNING o.policy_version AS version`,
    [id, orderId, seen ?? null],
  );
  return (confirmed as { version: number }).version;
}
