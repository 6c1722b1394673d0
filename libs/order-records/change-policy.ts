import type { CompiledNote, DropPolicy, OverruledWish } from '../dropoff/drop-policy.js';
import type { EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { keepFormerPolicy } from './former-policies.js';

/*
 * Every change of the drop policy in force: what was accepted first is kept beside it, carriers confirm by
 * its version, and the version of before is kept for proofs that we hear of late. The caller holds the
 * delivery's lock.
 */

/** For SQL. */
export const KEEP_ACCEPTED = `accepted_policy = coalesce(accepted_policy, drop_policy),
  accepted_overruled = coalesce(accepted_overruled, overruled)`;

interface ChangedPolicy {
  readonly policy: DropPolicy;
  readonly overruled: readonly OverruledWish[];
}

/** The bag goes elsewhere. */
export async function changePolicy(
  tx: Sql,
  orderId: string,
  { policy, overruled }: ChangedPolicy,
  now: EpochMs,
): Promise<void> {
  await keepFormerPolicy(tx, orderId, now);
  await rows(
    tx,
    `UPDATE orders SET ${KEEP_ACCEPTED}, drop_policy = $2, overruled = $3, policy_version = policy_version + 1
     WHERE id = $1`,
    [orderId, JSON.stringify(policy), JSON.stringify(overruled)],
  );
}

/**
 * The carrier keeps apart, now and whatever is wished later. A new version where the policy `changes` by
 * that.
 */
export async function keepPolicyApart(
  tx: Sql,
  orderId: string,
  { policy, overruled, changes }: ChangedPolicy & { readonly changes: boolean },
  now: EpochMs,
): Promise<void> {
  if (changes) await keepFormerPolicy(tx, orderId, now);
  await rows(
    tx,
    `UPDATE orders SET kept_apart = true, ${KEEP_ACCEPTED}, drop_policy = $2, overruled = $3,
       policy_version = policy_version + $4::int
     WHERE id = $1`,
    [orderId, JSON.stringify(policy), JSON.stringify(overruled), changes ? 1 : 0],
  );
}

export interface ResidentsPolicy {
  readonly compiled: CompiledNote;
  readonly note: string | undefined;
  readonly wishes: object;
  /** The resident has said that the note is read rightly. */
  readonly confirmed: boolean;
  /** A carrier who has read the policy before has to read it anew. */
  readonly changes: boolean;
  /** When the resident wished for other times, if these are such. */
  readonly timesWishedAt: EpochMs | undefined;
  readonly now: EpochMs;
}

/** The resident writes another note, or wishes. */
export async function writeResidentsPolicy(
  tx: Sql,
  orderId: string,
  { compiled, note, wishes, confirmed, changes, timesWishedAt, now }: ResidentsPolicy,
): Promise<void> {
  if (changes) await keepFormerPolicy(tx, orderId, now);
  await rows(
    tx,
    `UPDATE orders SET ${KEEP_ACCEPTED}, drop_policy = :policy, overruled = :overruled, access_code = :accessCode,
       accepted_reading = coalesce(accepted_reading, reading), reading = :reading,
       reading_confirmed_at = CASE WHEN :confirmed THEN coalesce(reading_confirmed_at, :now::timestamptz) END,
       resident_note = :note, resident_wishes = :wishes, policy_version = policy_version + :changes::int,
       revision = revision + 1,
       times_wished_at = coalesce(:timesWishedAt, times_wished_at)
     WHERE id = :orderId`,
    {
      orderId,
      policy: JSON.stringify(compiled.policy),
      accessCode: compiled.accessCode ?? null,
      overruled: JSON.stringify(compiled.overruled),
      note: note ?? null,
      wishes: JSON.stringify(wishes),
      changes: changes ? 1 : 0,
      timesWishedAt: sqlTime(timesWishedAt),
      reading: JSON.stringify(compiled.reading),
      confirmed,
      now: sqlTime(now),
    },
  );
}
