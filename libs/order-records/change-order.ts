import type { CompiledNote } from '../dropoff/drop-policy.js';
import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { KEEP_ACCEPTED } from './change-policy.js';
import { keepFormerPolicy } from './former-policies.js';

/** An order as its merchant has changed it. Objects are written as JSON. */
export interface ChangedOrder {
  readonly dropoff: object;
  readonly compiled: CompiledNote;
  /** As it is asked for; null: none. */
  readonly window: object | null;
  readonly substitution: string;
  readonly ageRestricted: boolean;
  readonly warnings: readonly object[];
  /** The merchant has passed on another note: it stands in the place of what the resident wrote by the link. */
  readonly otherNote: boolean;
  /**
   * Where the bag goes, or how it is left, is another: a carrier who has read the policy before has to read
   * it anew.
   */
  readonly changes: boolean;
  /** From when on the policy's times of day are the next ones, where that is another moment. */
  readonly timesWishedAt: EpochMs | undefined;
  readonly zoneBefore: string;
  /** What it costs, where that is to be reckoned anew: null, nothing is charged. */
  readonly fee: object | null | undefined;
  /** In the place of lines. */
  readonly goods: object | undefined;
  readonly metadata: object | undefined;
  readonly tip: number;
  readonly now: EpochMs;
}

/**
 * What it was accepted as is kept beside it. The caller holds the delivery's lock and has not changed its row
 * yet.
 */
export async function changeOrder(tx: Sql, orderId: string, order: ChangedOrder): Promise<void> {
  const { compiled, otherNote, changes, now, timesWishedAt } = order;
  if (changes) await keepFormerPolicy(tx, orderId, now);
  await rows(
    tx,
    `UPDATE orders SET ${KEEP_ACCEPTED}, accepted_reading = coalesce(accepted_reading, reading),
       accepted_zone_id = coalesce(accepted_zone_id, :zoneBefore),
       accepted_warnings = coalesce(accepted_warnings, warnings, '[]'), warnings = :warnings,
       drop_policy = :policy, overruled = :overruled, access_code = :accessCode, reading = :reading,
       reading_confirmed_at = CASE WHEN :otherNote::boolean THEN NULL ELSE reading_confirmed_at END,
       resident_note = CASE WHEN :otherNote::boolean THEN NULL ELSE resident_note END,
       accepted_fee = CASE WHEN accepted_zone_id IS NULL THEN fee ELSE accepted_fee END,
       fee = CASE WHEN :otherFee::boolean THEN :fee ELSE fee END, goods = :goods, metadata = :metadata, tip = :tip,
       accepted_promise = coalesce(accepted_promise, (
         SELECT jsonb_build_object('p50', d.promise_p50, 'p90', d.promise_p90) FROM deliveries d
         WHERE d.order_id = orders.id)),
       dropoff = :dropoff, asked_window = :window, substitution = :substitution, age_restricted = :ageRestricted,
       times_wished_at = coalesce(:timesWishedAt, times_wished_at),
       policy_version = policy_version + :changes::int, revision = revision + 1
     WHERE id = :orderId`,
    {
      orderId,
      zoneBefore: order.zoneBefore,
      warnings: order.warnings.length > 0 ? JSON.stringify(order.warnings) : null,
      policy: JSON.stringify(compiled.policy),
      overruled: JSON.stringify(compiled.overruled),
      accessCode: compiled.accessCode ?? null,
      reading: JSON.stringify(compiled.reading),
      otherNote,
      otherFee: order.fee !== undefined,
      fee: json(order.fee),
      goods: json(order.goods),
      metadata: json(order.metadata),
      tip: order.tip,
      dropoff: JSON.stringify(order.dropoff),
      window: order.window && JSON.stringify(order.window),
      substitution: order.substitution,
      ageRestricted: order.ageRestricted,
      timesWishedAt: sqlTime(timesWishedAt),
      changes: changes ? 1 : 0,
    },
  );
}

const json = (value: object | null | undefined): string | null => (value ? JSON.stringify(value) : null);

/** What its resident had wished of the delivery that this one stands in for. */
export async function keepWishes(tx: Sql, orderId: string, wishes: object): Promise<void> {
  await rows(tx, 'UPDATE orders SET resident_wishes = $2 WHERE id = $1', [orderId, JSON.stringify(wishes)]);
}
