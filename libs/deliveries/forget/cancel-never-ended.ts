import type { EpochMs } from '../../geo/units.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import type { News } from '../../platform/news/news.js';
import { markIdle } from '../carry/leg-effects.js';
import { moveDeliveries } from '../move-deliveries.js';
import { callOff } from '../steer/call-off.js';
import type { ZoneMemory } from './erase-old.js';
import { eraseAtEnd } from '../write-deliveries.js';
import { UNDER_WAY } from '../state-lists.js';
import { lockInOrder } from '../lock-in-order.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Deliveries cancelled in one go; the next goes on. */
const AT_ONCE = 50;

/**
 * What has not moved for as long as resident data is kept, nobody waits for any more: it is cancelled, so
 * that what is known of its resident ends as well. Uses deliveries_not_delivered; only what is under way is
 * read.
 */
export async function cancelNeverEnded(
  sql: Sql,
  zones: readonly ZoneMemory[],
  news: News,
  now: EpochMs,
): Promise<number> {
  const stuck = await rows<{ id: string }>(
    sql,
    `SELECT d.id FROM deliveries d JOIN unnest($1::text[], $2::timestamptz[]) AS z (id, before) ON z.id = d.zone_id
     WHERE d.state IN (${UNDER_WAY})
       AND greatest(d.updated_at, d.promised_at, d.not_after) < z.before
     LIMIT ${AT_ONCE}`,
    [zones.map(({ id }) => id), zones.map(({ endedBefore }) => sqlTime(endedBefore))],
  );
  for (const { id } of stuck) await inTransaction(sql, (tx) => cancel(tx, id, news, now));
  if (stuck.length > 0) news.wakeRelay();
  return stuck.length;
}

async function cancel(tx: Sql, deliveryId: string, news: News, now: EpochMs): Promise<void> {
  const { carrierIds } = await lockInOrder(tx, [deliveryId]);
  const moved = await moveDeliveries(tx, {
    event: 'cancel',
    deliveryIds: [deliveryId],
    actor: 'engine',
    reason: 'never_ended',
    now,
  });
  if (moved.length === 0) return;
  await callOff(tx, deliveryId, now);
  // It has been kept for long enough already: nothing is waited for twice.
  await eraseAtEnd(tx, [deliveryId]);
  await markIdle(tx, carrierIds, now);
  if (carrierIds.length > 0) await news.tell(tx, 'carrier', carrierIds);
}
