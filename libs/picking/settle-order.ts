import { announceChange } from '../deliveries/announce-change.js';
import { markIdle } from '../deliveries/carry/leg-effects.js';
import { moveDeliveries } from '../deliveries/move-deliveries.js';
import { callOff } from '../deliveries/steer/call-off.js';
import { changeLoad } from '../deliveries/steer/change-load.js';
import { markPacked, setAskedUntil } from '../deliveries/write-deliveries.js';
import type { EpochMs } from '../geo/units.js';
import { pack } from '../orders/packing.js';
import { planAnew } from '../picker-queue/picker-queue.js';
import { row, type Sql } from '../platform/database/sql.js';
import type { News } from '../platform/news/news.js';
import { openLines, type OpenLine, type OpenOrder } from './open-order.js';
import type { Actor } from '../platform/audit/actor.js';

/**
 * Who changed an order's goods, and what is told of it; nothing is told of a line that was picked as ordered.
 */
export interface Change {
  readonly actor: Actor;
  readonly told: readonly string[];
  readonly now: EpochMs;
}

const NOTHING_LEFT = 'nothing_left';

/**
 * After an order's lines have changed: its bags are packed anew, its ready time follows, carrier and merchant
 * are told. Where nothing is left to bring, it is cancelled. In the transaction of the change, under the
 * order's locks.
 */
export async function settleOrder(tx: Sql, order: OpenOrder, change: Change, news: News): Promise<void> {
  const lines = await openLines(tx, order);
  const asked = await askedUntil(tx, order.id);
  await setAskedUntil(tx, order.deliveryId, asked, change.now);
  for (const reason of change.told) await announce(tx, order, change, reason);
  if (lines.every(({ held, picked, asked: open }) => held + picked + open === 0))
    return cancelOrder(tx, order, change, news);
  if (change.told.length > 0) await repack(tx, order, lines, change.now, news);
  const isPacked = !asked && lines.every(({ held }) => held === 0);
  if (isPacked && !order.packedAt) await endPicking(tx, order, change);
  if (order.lockedCarriers.length > 0) await news.tell(tx, 'carrier', order.lockedCarriers);
}

async function announce(tx: Sql, order: OpenOrder, { actor, now }: Change, reason: string): Promise<void> {
  const changed = [reason === 'packed' ? ('packed' as const) : ('lines' as const)];
  await announceChange(tx, { deliveryId: order.deliveryId, actor, reason, changed, now });
}

async function askedUntil(tx: Sql, orderId: string): Promise<Date | undefined> {
  const asked = await row<{ until: Date | null }>(
    tx,
    `SELECT max(answer_by) AS until FROM short_lines WHERE order_id = $1 AND state = 'asked'`,
    [orderId],
  );
  return asked?.until ?? undefined;
}

/** What is asked about counts as what was ordered, until it is decided: room is kept for it. */
async function repack(
  tx: Sql,
  order: OpenOrder,
  lines: readonly OpenLine[],
  now: EpochMs,
  news: News,
): Promise<void> {
  const packed = pack(
    lines
      .map((line) => ({ ...line, quantity: line.held + line.picked + line.asked }))
      .filter(({ quantity }) => quantity > 0),
  );
  const { deliveryId, lockedCarriers } = order;
  await changeLoad(tx, { deliveryId, ...packed }, { lockedCarriers, news, now });
}

async function endPicking(tx: Sql, order: OpenOrder, change: Change): Promise<void> {
  await markPacked(tx, order.deliveryId, change.now);
  await announce(tx, order, change, 'packed');
  await planAnew(tx, order.storeId, change.now);
}

async function cancelOrder(tx: Sql, order: OpenOrder, { now }: Change, news: News): Promise<void> {
  const { deliveryId, lockedCarriers } = order;
  await moveDeliveries(tx, {
    event: 'cancel',
    deliveryIds: [deliveryId],
    actor: 'engine',
    reason: NOTHING_LEFT,
    now,
  });
  await callOff(tx, deliveryId, now);
  await markIdle(tx, lockedCarriers, now);
  if (lockedCarriers.length > 0) await news.tell(tx, 'carrier', lockedCarriers);
  await planAnew(tx, order.storeId, now);
}
