import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { releaseGoods } from '../../stock/reservations/order-goods.js';
import { CANCELLED } from '../carry/before-cancel.js';
import { dropLegs, withdrawBeforePickUp } from '../carry/leg-effects.js';
import { WITH_BAG } from '../assignment-states.js';

/**
 * What a cancelled delivery leaves behind. Before the pick-up all is undone and the stock is free again.
 * After it the bag is with its carrier, who brings it back; on a gate's shelf it stays until someone fetches
 * it.
 */
export async function callOff(tx: Sql, deliveryId: string, now: EpochMs): Promise<void> {
  await withdrawBeforePickUp(tx, [deliveryId], now, CANCELLED);
  await rows(
    tx,
    `UPDATE assignments SET state = 'returning', reason = $2
     WHERE delivery_id = $1 AND state IN (${WITH_BAG})`,
    [deliveryId, CANCELLED],
  );
  await dropLegs(tx, [deliveryId]);
  const held = await row<{ orderId: string }>(
    tx,
    'SELECT order_id AS "orderId" FROM deliveries WHERE id = $1 AND picked_up_at IS NULL',
    [deliveryId],
  );
  if (held) await releaseGoods(tx, held.orderId, now);
}
