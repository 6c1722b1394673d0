import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { announce } from './outbox.js';

/**
 * Outbox row of what a resident said of a delivery, in the transaction that keeps it. It is no part of its
 * history.
 */
export async function announceRating(tx: Sql, deliveryId: string, now: EpochMs): Promise<void> {
  await rows(
    tx,
    announce(
      `SELECT 'rate', d.id, d.merchant_id, d.zone_id, NULL::bigint, $2::timestamptz FROM deliveries d WHERE d.id = $1`,
    ),
    [deliveryId, sqlTime(now)],
  );
}
