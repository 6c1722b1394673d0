import type { EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';

/** Gives back what these orders hold. Runs in the transaction that ends their deliveries; uses the primary keys. */
export async function releaseReservations(tx: Sql, orderIds: readonly string[]): Promise<void> {
  await rows(tx, `${LOCKED_DEMAND} ${RELEASE}`, [orderIds]);
}

/** The goods of these orders leave the store: no longer reserved, no longer on hand. */
export async function takeReserved(tx: Sql, orderIds: readonly string[], now: EpochMs): Promise<void> {
  await rows(tx, `${LOCKED_DEMAND} ${TAKE}`, [orderIds, new Date(now).toISOString()]);
}

/** What the orders hold per level, with the levels locked in the order in which all others lock them. */
const LOCKED_DEMAND = `
WITH held AS (
  SELECT o.store_id, line.sku, sum(line.quantity)::int AS quantity, min(o.id::text)::uuid AS order_id
  FROM orders o JOIN order_lines line ON line.order_id = o.id
  WHERE o.id = ANY($1::uuid[]) GROUP BY o.store_id, line.sku
), locked AS (
  SELECT level.store_id, level.sku, held.quantity, held.order_id, level.on_hand
  FROM stock_levels level JOIN held USING (store_id, sku) ORDER BY level.store_id, level.sku FOR UPDATE OF level
)`;

const RELEASE = `
UPDATE stock_levels level SET reserved = greatest(0, level.reserved - locked.quantity)
FROM locked WHERE level.store_id = locked.store_id AND level.sku = locked.sku`;

/** On hand stops at zero where the merchant has counted less than was picked; the ledger keeps what really changed. */
const TAKE = `
, taken AS (
  UPDATE stock_levels level SET reserved = greatest(0, level.reserved - locked.quantity),
    on_hand = greatest(0, level.on_hand - locked.quantity), picked_at = $2::timestamptz
  FROM locked WHERE level.store_id = locked.store_id AND level.sku = locked.sku
)
INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, at, order_id)
SELECT store_id, sku, 'picked', -least(on_hand, quantity), $2::timestamptz, order_id FROM locked`;
