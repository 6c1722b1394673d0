import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { inTransaction, row, rows, type Sql } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import { settleOversold } from '../../stock/levels/oversold.js';
import { lockLevels } from '../../stock/levels/lock-levels.js';
import { isInStore, lockOrder, openLines } from '../open-order.js';
import { settleOrder } from '../settle-order.js';
import { shortenLine } from '../shorten-line.js';
import { eachOnItsOwn } from '../watch/each-on-its-own.js';
import { IN_STORE } from '../../deliveries/state-lists.js';
import type { Chore, Turn } from '../../upkeep/chore.js';

interface Level {
  readonly storeId: string;
  readonly sku: string;
}

/** Levels looked at once; the next look goes on. */
const AT_ONCE = 25;

/**
 * Where more is held of a level than is on hand, the youngest orders give theirs up until the rest fits:
 * first those that nobody has begun to pick. What is in a bag stays there.
 */
@Injectable()
export class SettleOversold implements Chore {
  readonly name = 'Settling oversold levels';
  readonly everyMs = 0;
  readonly sole = true;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  async run({ now }: Turn): Promise<void> {
    const levels = await rows<Level>(
      this.database.manager,
      `SELECT store_id AS "storeId", sku FROM oversold_levels ORDER BY found_at LIMIT ${AT_ONCE}`,
    );
    await eachOnItsOwn(levels, async (level) => {
      while (await this.settleOne(level, now));
    });
    if (levels.length > 0) this.news.wakeRelay();
  }

  async isUnderWay(sql: Sql): Promise<boolean> {
    return (await row(sql, 'SELECT 1 FROM oversold_levels LIMIT 1')) !== undefined;
  }

  /** Takes from one order; true where there may be more to do. */
  private async settleOne(level: Level, now: EpochMs): Promise<boolean> {
    const orderId = await youngestHolder(this.database.manager, level);
    return inTransaction(this.database.manager, async (tx) => {
      const order = orderId === undefined ? undefined : await lockOrder(tx, orderId);
      await lockLevels(tx, level.storeId, [level.sku]);
      const excess = await excessOf(tx, level);
      if (excess <= 0) {
        await settleOversold(tx, level);
        return false;
      }
      if (!order) return false;
      const line = (await openLines(tx, order)).find(({ sku }) => sku === level.sku);
      // Picked up, cancelled or picked between our look and our locks: another one is looked for.
      if (!isInStore(order) || !line || line.held === 0) return true;
      const quantity = Math.min(line.held, excess);
      const told = await shortenLine(tx, order, { sku: level.sku, quantity, cause: 'oversold' }, now);
      await settleOrder(tx, order, { actor: 'engine', told: [told], now }, this.news);
      return true;
    });
  }
}

/** Uses deliveries_in_store. */
async function youngestHolder(sql: Sql, { storeId, sku }: Level): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    sql,
    `SELECT d.order_id AS id FROM deliveries d
     JOIN order_lines line ON line.order_id = d.order_id AND line.sku = $2 AND line.held > 0
     WHERE d.store_id = $1 AND d.picked_up_at IS NULL AND d.state IN (${IN_STORE})
     ORDER BY EXISTS (SELECT 1 FROM order_lines begun WHERE begun.order_id = d.order_id AND begun.picked > 0),
       d.created_at DESC, d.id DESC LIMIT 1`,
    [storeId, sku],
  );
  return found?.id;
}

async function excessOf(tx: Sql, { storeId, sku }: Level): Promise<number> {
  const level = await row<{ excess: number }>(
    tx,
    'SELECT reserved - on_hand AS excess FROM stock_levels WHERE store_id = $1 AND sku = $2',
    [storeId, sku],
  );
  return level?.excess ?? 0;
}
