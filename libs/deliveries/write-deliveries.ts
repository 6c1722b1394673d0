import type { EpochMs } from '../geo/units.js';
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
