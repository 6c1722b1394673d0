import type { EpochMs } from '../geo/units.js';
import { newId } from '../platform/ids.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import type { ShortCause, ShortState, SubstituteOffer } from '../stock/lines/short-line.js';
import { lockLevels } from '../stock/levels/lock-levels.js';
import { moveGoods } from '../stock/reservations/move-goods.js';
import type { OpenOrder } from './open-order.js';
import { loadSubstitutes } from './substitutes/load-substitutes.js';
import { takeFirst } from './substitutes/take-substitute.js';
import { cutInWords, takenInWords } from './words.js';
import { sqlTime } from '../platform/database/sql-time.js';

/** Units of a line that are held and not there. */
export interface Shortage {
  readonly sku: string;
  readonly quantity: number;
  readonly cause: ShortCause;
  /** Units of the line that the picker did find and has not put into the bag yet. */
  readonly found?: number;
}

interface Decision {
  readonly state: ShortState;
  readonly offered: readonly SubstituteOffer[];
  readonly taken?: SubstituteOffer;
}

/**
 * A line gives up what is not there, and what is to be had in its place is decided by the resident's standing
 * wish: taken, asked about, or nothing. Returns what the order's history says of it.
 */
export async function shortenLine(
  tx: Sql,
  order: OpenOrder,
  shortage: Shortage,
  now: EpochMs,
): Promise<string> {
  const { sku, quantity, cause } = shortage;
  const cutAtOnce = order.wish === 'none' || (cause === 'oversold' && order.oversellRule === 'cut');
  const offered = cutAtOnce ? [] : await loadSubstitutes(tx, order, shortage);
  const wanted = order.wish === 'similar' ? offered.map((offer) => offer.sku) : [];
  await lockLevels(tx, order.storeId, [sku, ...wanted]);
  const shelf = cause === 'picker' ? -(await goneFromShelf(tx, order.storeId, shortage)) : 0;
  await moveGoods(tx, order, [{ sku, held: -quantity, shelf, cause: 'short' }], now);
  const decision = await decide(tx, order, sku, offered);
  await keepShortLine(tx, order, shortage, decision, now);
  const what = `${cause === 'picker' ? 'not on the shelf' : 'sold out in the shop'}: ${quantity} × ${sku}`;
  if (decision.state === 'asked') return `${what}; the resident is asked`;
  return `${what}; ${decision.taken ? takenInWords(decision.taken) : cutInWords(order.wish, cutAtOnce)}`;
}

/**
 * As far as the picker sees the shelf is empty: what is missing is off it, and what others could still have
 * ordered.
 */
async function goneFromShelf(
  tx: Sql,
  storeId: string,
  { sku, quantity, found = 0 }: Shortage,
): Promise<number> {
  const level = await row<{ onHand: number; available: number }>(
    tx,
    'SELECT on_hand AS "onHand", available FROM stock_levels WHERE store_id = $1 AND sku = $2',
    [storeId, sku],
  );
  return level ? Math.max(0, Math.min(level.onHand - found, quantity + level.available)) : 0;
}

async function decide(
  tx: Sql,
  order: OpenOrder,
  sku: string,
  offered: readonly SubstituteOffer[],
): Promise<Decision> {
  if (offered.length === 0) return { state: 'cut', offered };
  if (order.wish === 'ask') return { state: 'asked', offered };
  const taken = await takeFirst(tx, order, sku, offered);
  return taken ? { state: 'substituted', offered, taken } : { state: 'cut', offered };
}

async function keepShortLine(
  tx: Sql,
  order: OpenOrder,
  { sku, quantity, cause }: Shortage,
  { state, offered, taken }: Decision,
  now: EpochMs,
): Promise<void> {
  const decided = state === 'asked' ? null : sqlTime(now);
  await rows(
    tx,
    `INSERT INTO short_lines (id, order_id, store_id, sku, quantity, cause, state, offered, asked_at, answer_by,
       answered_at, answered_by, taken_sku, taken_quantity)
     VALUES (:id, :orderId, :storeId, :sku, :quantity, :cause, :state, :offered, :now,
       :now::timestamptz + make_interval(mins => :answerMinutes), :decidedAt, :decidedBy, :takenSku, :takenQuantity)`,
    {
      id: newId(),
      orderId: order.id,
      storeId: order.storeId,
      sku,
      quantity,
      cause,
      state,
      offered: JSON.stringify(offered),
      now: sqlTime(now),
      answerMinutes: order.answerMinutes,
      decidedAt: decided,
      decidedBy: decided && 'wish',
      takenSku: taken?.sku ?? null,
      takenQuantity: taken?.quantity ?? null,
    },
  );
}
