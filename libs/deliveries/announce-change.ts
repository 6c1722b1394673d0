import type { EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { announce } from './outbox.js';
import { recordHistory } from './record-history.js';
import type { Actor } from '../platform/audit/actor.js';
import { sqlTime } from '../platform/database/sql-time.js';

/** What is told where the goods of a delivery change and its state does not. */
export interface GoodsChange {
  readonly deliveryId: string;
  readonly actor: Actor;
  /** In words, for history and merchant. */
  readonly reason: string;
  readonly now: EpochMs;
}

/** History and outbox row of a change of goods, in the transaction that makes it. Dispatch is told by the outbox. */
export async function announceChange(
  tx: Sql,
  { deliveryId, actor, reason, now }: GoodsChange,
): Promise<void> {
  await rows(
    tx,
    `WITH history AS (${recordHistory(`
       SELECT id, 'change_order', state, $2, $3, $4::timestamptz, NULL::timestamptz, NULL::timestamptz
       FROM deliveries WHERE id = $1`)}
     ) ${announce(`
       SELECT 'change_order', d.id, d.merchant_id, d.zone_id, history.id, $4
       FROM history, deliveries d WHERE d.id = $1`)}`,
    [deliveryId, actor, reason, sqlTime(now)],
  );
}
