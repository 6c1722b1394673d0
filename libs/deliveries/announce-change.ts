import type { EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import type { ChangedPart } from './changed-part.js';
import { announce } from './outbox.js';
import { recordChange } from './record-history.js';
import type { Actor } from '../platform/audit/actor.js';
import { sqlTime } from '../platform/database/sql-time.js';

/** What is told where the order of a delivery changes and its state does not. */
export interface OrderChange {
  readonly deliveryId: string;
  readonly actor: Actor;
  /** In words, for history and merchant. */
  readonly reason: string;
  readonly changed: readonly ChangedPart[];
  readonly now: EpochMs;
}

/**
 * History and outbox row of a change of the order, in the transaction that makes it. Dispatch is told by the
 * outbox.
 */
export async function announceChange(
  tx: Sql,
  { deliveryId, actor, reason, changed, now }: OrderChange,
): Promise<void> {
  await rows(
    tx,
    `WITH history AS (${recordChange(`
       SELECT id, 'change_order', state, $2, $3, $4::timestamptz, $5::text[] FROM deliveries WHERE id = $1`)}
     ) ${announce(`
       SELECT 'change_order', d.id, d.merchant_id, d.zone_id, history.id, $4
       FROM history, deliveries d WHERE d.id = $1`)}`,
    [deliveryId, actor, reason, sqlTime(now), changed],
  );
}
