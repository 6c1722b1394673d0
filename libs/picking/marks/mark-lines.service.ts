import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Party } from '../../platform/auth/access-tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, type Sql } from '../../platform/database/sql.js';
import { invalid, notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import { moveGoods } from '../../stock/reservations/move-goods.js';
import { lockOrder, mustBeInStore, openLines, type OpenLine, type OpenOrder } from '../open-order.js';
import { Pickers } from '../pickers/pickers.service.js';
import type { PickingList, PickingOrder } from '../picking-answers.js';
import { pickingList, pickingOrder } from '../picking-list.js';
import { alreadyPicked } from '../problems.js';
import { settleOrder } from '../settle-order.js';
import { shortenLine } from '../shorten-line.js';
import type { EpochMs } from '../../geo/units.js';

/** Which line is marked, and by whom. */
export interface Mark {
  readonly orderId: string;
  readonly sku: string;
  readonly party: Party;
}

/**
 * What a picker says of the lines of an order. A mark says how many are in the bag in all, so that one sent
 * twice changes nothing and answers as the first time.
 */
@Injectable()
export class MarkLines {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly pickers: Pickers,
    private readonly clock: Clock,
    private readonly news: News,
  ) {}

  async list(party: Party, storeId: string): Promise<PickingList> {
    await this.pickers.mustWorkIn(party, storeId);
    return { orders: await pickingList(this.database.manager, storeId) };
  }

  /** `quantity` of the line are in the bag; all of it, if not said. */
  async pick(mark: Mark, quantity?: number): Promise<PickingOrder> {
    return this.mark('pick', mark, async (tx, order, line, now) => {
      const wanted = quantity ?? line.held + line.picked;
      mustHave(line, 'quantity', wanted);
      await putIntoBag(tx, order, line, wanted - line.picked, now);
      return [];
    });
  }

  /** Only `picked` of the line were found; the rest has run short. */
  async short(mark: Mark, picked: number): Promise<PickingOrder> {
    return this.mark('short', mark, async (tx, order, line, now) => {
      mustHave(line, 'picked', picked);
      if (picked < line.picked) throw alreadyPicked(line.picked);
      const found = picked - line.picked;
      const quantity = line.held - found;
      // First, because it locks all the levels it needs in order.
      const told =
        quantity === 0
          ? []
          : [await shortenLine(tx, order, { sku: line.sku, quantity, cause: 'picker', found }, now)];
      await putIntoBag(tx, order, line, found, now);
      return told;
    });
  }

  private async mark(
    step: string,
    { orderId, sku, party }: Mark,
    work: (tx: Sql, order: OpenOrder, line: OpenLine, now: EpochMs) => Promise<string[]>,
  ): Promise<PickingOrder> {
    const worker = await this.pickers.workerOf(party);
    const now = this.clock.now();
    await inTransaction(this.database.manager, async (tx) => {
      const order = isUuid(orderId) ? await lockOrder(tx, orderId) : undefined;
      if (!order || !worker.worksIn(order)) throw notFound('order');
      const line = (await openLines(tx, order)).find((one) => one.sku === sku);
      if (!line) throw notFound('line');
      mustBeInStore(order, step);
      const told = await work(tx, order, line, now);
      await settleOrder(tx, order, { actor: worker.actor, told, now }, this.news);
    });
    this.news.wakeRelay();
    return (await pickingOrder(this.database.manager, orderId)) as PickingOrder;
  }
}

function mustHave({ held, picked }: OpenLine, field: string, wanted: number): void {
  if (wanted > held + picked) throw invalid([{ field, message: `must be at most ${held + picked}` }]);
}

/** What is in the bag already stays there. */
async function putIntoBag(
  tx: Sql,
  order: OpenOrder,
  { sku }: OpenLine,
  more: number,
  now: EpochMs,
): Promise<void> {
  if (more <= 0) return;
  await moveGoods(tx, order, [{ sku, held: -more, picked: more, shelf: -more, cause: 'picked' }], now);
}
