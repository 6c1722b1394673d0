import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { underLock } from '../levels/lock-levels.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Why a level moved by what became of an order; see the ledger. */
type OwnCause = 'picked' | 'put_back' | 'short' | 'returned' | 'written_off';

/** What happens to one line of an order. All numbers are changes, in units. */
export interface GoodsMoved {
  readonly sku: string;
  /** Of the line, and with it of the level's reserved. */
  readonly held?: number;
  /** Of the line, and with it of what stands packed in the store. */
  readonly picked?: number;
  readonly gone?: number;
  readonly back?: number;
  /** Of what the order gave back when it was called off. */
  readonly released?: number;
  /** Of what is on the shelf. */
  readonly shelf: number;
  readonly cause: OwnCause;
}

/**
 * Moves one order's goods between shelf, bag, carrier and store: line, level and ledger in one statement, in
 * the caller's transaction, which holds the delivery's row. Levels are locked in the order in which all
 * others lock them. What the line does not have cannot leave it: the tables' checks refuse the whole.
 */
export async function moveGoods(
  tx: Sql,
  order: { readonly id: string; readonly storeId: string },
  moved: readonly GoodsMoved[],
  now: EpochMs,
): Promise<void> {
  if (moved.length === 0) return;
  const column = (of: (move: GoodsMoved) => unknown) => moved.map(of);
  await rows(tx, MOVE, {
    orderId: order.id,
    storeId: order.storeId,
    now: sqlTime(now),
    skus: column(({ sku }) => sku),
    held: column(({ held = 0 }) => held),
    picked: column(({ picked = 0 }) => picked),
    gone: column(({ gone = 0 }) => gone),
    back: column(({ back = 0 }) => back),
    released: column(({ released = 0 }) => released),
    shelf: column(({ shelf }) => shelf),
    causes: column(({ cause }) => cause),
  });
}

/**
 * Uses the primary keys. `pushed` goes with what leaves or comes back to the shelf for an order, so that what
 * the merchant's system is still to be told (reserved - pushed) stays as it was when held goods are picked.
 * What moves now is not in the count that the level has, though that may be of the same moment, or by a clock
 * that is ahead of ours.
 */
const MOVE = `
WITH told AS (
  SELECT * FROM unnest(:skus::text[], :held::int[], :picked::int[], :gone::int[], :back::int[], :released::int[],
    :shelf::int[], :causes::text[]) AS t (sku, held, picked, gone, back, released, shelf, cause)
), locked AS (
  SELECT level.sku, level.on_hand, greatest(:now::timestamptz, level.as_of + interval '1 ms') AS at
  FROM (${underLock('(SELECT :storeId::text, sku FROM told)')}) AS level
), lines AS (
  UPDATE order_lines line SET held = line.held + told.held, picked = line.picked + told.picked,
    gone = line.gone + told.gone, back = line.back + told.back, released = line.released + told.released
  FROM told WHERE line.order_id = :orderId AND line.sku = told.sku
), levels AS (
  UPDATE stock_levels level SET reserved = level.reserved + told.held, picked = level.picked + told.picked,
    moved = level.moved + told.shelf, pushed = level.pushed + told.shelf,
    moved_at = CASE WHEN told.shelf = 0 THEN level.moved_at ELSE greatest(level.moved_at, locked.at) END
  FROM told JOIN locked USING (sku) WHERE level.store_id = :storeId AND level.sku = told.sku
  RETURNING level.sku, level.on_hand, level.reserved, told.shelf, told.cause
), oversold AS (
  INSERT INTO oversold_levels (store_id, sku, found_at)
  SELECT :storeId, sku, :now FROM levels WHERE reserved > on_hand ON CONFLICT DO NOTHING
)
INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at, order_id)
SELECT :storeId, levels.sku, levels.cause, levels.on_hand - locked.on_hand, levels.shelf, locked.at, :orderId
FROM levels JOIN locked USING (sku) WHERE levels.shelf <> 0 OR levels.cause = 'written_off'`;
