import type { DropPolicy, OverruledWish } from '../../dropoff/drop-policy.js';
import { keepApart } from '../../dropoff/keep-apart.js';
import { keepPolicyApart } from '../../order-records/change-policy.js';
import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { WITH_BAG } from '../assignment-states.js';

interface InHand {
  readonly orderId: string;
  readonly policy: DropPolicy;
  readonly overruled: OverruledWish[];
}

/**
 * From now on nobody is met at the drop-offs of the bags that a carrier has in hand: safety is over every
 * wish, those to come too. A leg that ends at a gate meets nobody anyhow, and the one after it is another
 * carrier's. The carrier's row is locked.
 */
export async function keepCarrierApart(tx: Sql, carrierId: string, now: EpochMs): Promise<void> {
  await rows(
    tx,
    `SELECT id FROM deliveries WHERE id IN (
       SELECT delivery_id FROM assignments WHERE carrier_id = $1 AND state IN (${WITH_BAG}))
     ORDER BY id FOR UPDATE`,
    [carrierId],
  );
  const inHand = await rows<InHand>(
    tx,
    `SELECT o.id AS "orderId", o.drop_policy AS policy, o.overruled
     FROM assignments a JOIN legs l ON l.id = a.leg_id JOIN deliveries d ON d.id = a.delivery_id
     JOIN orders o ON o.id = d.order_id
     WHERE a.carrier_id = $1 AND a.state IN (${WITH_BAG}) AND NOT EXISTS (
       SELECT 1 FROM legs later WHERE later.delivery_id = d.id AND later.sequence > l.sequence
         AND later.state <> 'dropped')`,
    [carrierId],
  );
  for (const { orderId, ...before } of inHand) {
    const { policy, overruled } = keepApart(before);
    await keepPolicyApart(tx, orderId, { policy, overruled, changes: policy !== before.policy }, now);
  }
}
