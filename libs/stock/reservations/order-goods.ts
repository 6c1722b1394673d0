import type { Temperature } from '../../dispatch/round.js';
import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { moveGoods, type GoodsMoved } from './move-goods.js';

/** One line of an order and where its goods are. */
export interface GoodsLine {
  readonly sku: string;
  /** As ordered. */
  readonly quantity: number;
  /** On the shelf, reserved. */
  readonly held: number;
  /** In the packed bag, in the store. */
  readonly picked: number;
  readonly gone: number;
  readonly back: number;
  /** Held or picked until the order was called off. */
  readonly released: number;
  readonly temperature: Temperature;
}

/**
 * The order ends before its bag has left: what it holds is free again, what is packed goes back to the shelf.
 */
export async function releaseGoods(tx: Sql, orderId: string, now: EpochMs): Promise<void> {
  await moveLines(tx, orderId, now, ({ sku, held, picked }) => {
    if (held + picked === 0) return undefined;
    return { sku, held: -held, picked: -picked, released: held + picked, shelf: picked, cause: 'put_back' };
  });
}

/** The bag leaves the store: whatever of it nobody has marked as picked was picked just now. */
export async function takeGoods(tx: Sql, orderId: string, now: EpochMs): Promise<void> {
  await moveLines(tx, orderId, now, ({ sku, held, picked }) => {
    if (held + picked === 0) return undefined;
    return { sku, held: -held, picked: -picked, gone: held + picked, shelf: -held, cause: 'picked' };
  });
}

/**
 * The bag had left the store before the order was called off, and what it gave back then was in it. Where
 * others have been promised the goods meanwhile, the level is oversold, and that is settled as any other.
 */
export async function takeReleasedGoods(tx: Sql, orderId: string, now: EpochMs): Promise<void> {
  await moveLines(tx, orderId, now, ({ sku, released }) => {
    if (released === 0) return undefined;
    return { sku, released: -released, gone: released, shelf: -released, cause: 'picked' };
  });
}

/** The bag is back in the store. Only what keeps at room temperature is sold again; the rest is written off. */
export async function returnGoods(tx: Sql, orderId: string, now: EpochMs): Promise<void> {
  await moveLines(tx, orderId, now, ({ sku, gone, temperature }) => {
    if (gone === 0) return undefined;
    const keeps = temperature === 'ambient';
    return {
      sku,
      gone: -gone,
      back: gone,
      shelf: keeps ? gone : 0,
      cause: keeps ? 'returned' : 'written_off',
    };
  });
}

async function moveLines(
  tx: Sql,
  orderId: string,
  now: EpochMs,
  move: (line: GoodsLine) => GoodsMoved | undefined,
): Promise<void> {
  const { storeId, lines } = await goodsOf(tx, orderId);
  const moved = lines.map(move).filter((goods) => goods !== undefined);
  await moveGoods(tx, { id: orderId, storeId }, moved, now);
}

/**
 * An order's lines, read in a transaction that holds its delivery's row: nobody else moves them meanwhile. Of
 * an article that the store has taken out of its books nothing is sold again.
 */
export async function goodsOf(tx: Sql, orderId: string): Promise<{ storeId: string; lines: GoodsLine[] }> {
  const found = await rows<GoodsLine & { storeId: string }>(
    tx,
    `SELECT o.store_id AS "storeId", line.sku, line.quantity, line.held, line.picked, line.gone, line.back, line.released,
       coalesce(level.temperature, 'frozen') AS temperature
     FROM orders o JOIN order_lines line ON line.order_id = o.id
       LEFT JOIN stock_levels level ON level.store_id = o.store_id AND level.sku = line.sku
     WHERE o.id = $1 ORDER BY line.sku`,
    [orderId],
  );
  return { storeId: found[0]?.storeId ?? '', lines: found };
}
