import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { inTransaction, row, rows, type Sql } from '../../platform/database/sql.js';
import { invalid, notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import { shortLinesOf, type ShortLine, type SubstituteOffer } from '../../stock/lines/short-line.js';
import { isInStore, lockOrder, mustBeInStore, type OpenOrder } from '../open-order.js';
import { answeredOtherwise } from '../problems.js';
import { settleOrder } from '../settle-order.js';
import { takenInWords, tellShortLine } from '../words.js';
import { eachOnItsOwn } from '../watch/each-on-its-own.js';
import type { ToldShortLine } from './told-short-line.js';
import { takeFirst } from './take-substitute.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Unanswered ones that are settled at one look. */
const AT_ONCE = 100;

/** What residents say to articles that ran short. */
@Injectable()
export class Substitutions {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  async ofDelivery(deliveryId: string): Promise<ToldShortLine[]> {
    const sql = this.database.manager;
    return (await shortLinesOf(sql, await orderOf(sql, deliveryId))).map(told);
  }

  /**
   * The resident takes one of the offers, or nothing (null). What has gone meanwhile gives way to the next
   * best of what was offered. Said again, it answers as the first time; another answer is refused.
   */
  async answer(deliveryId: string, id: string, sku: string | null, now: EpochMs): Promise<ToldShortLine> {
    const orderId = await orderOf(this.database.manager, deliveryId);
    const find = async (sql: Sql) => (await shortLinesOf(sql, orderId)).find((line) => line.id === id);
    await inTransaction(this.database.manager, async (tx) => {
      const order = await lockOrder(tx, orderId);
      const line = await find(tx);
      if (!order || !line) throw notFound('substitution');
      if (line.answeredBy === 'resident' && line.wantedSku === sku) return;
      if (line.state !== 'asked') throw answeredOtherwise(line.state);
      mustBeInStore(order, 'substitution');
      const wanted = sku === null ? undefined : line.offered.find((offer) => offer.sku === sku);
      if (sku !== null && !wanted) throw invalid([{ field: 'sku', message: 'is not one of the offers' }]);
      const offers = wanted ? [wanted, ...line.offered.filter((offer) => offer !== wanted)] : [];
      await this.decide(tx, order, line, { by: 'resident', wanted: sku, offers, now });
    });
    this.news.wakeRelay();
    return told((await find(this.database.manager)) as ShortLine);
  }

  /** Cuts what nobody has answered in time. Uses short_lines_asked. */
  async cutUnanswered(now: EpochMs): Promise<void> {
    const due = await rows<{ id: string; orderId: string }>(
      this.database.manager,
      `SELECT id, order_id AS "orderId" FROM short_lines WHERE state = 'asked' AND answer_by <= $1
       ORDER BY answer_by LIMIT ${AT_ONCE}`,
      [sqlTime(now)],
    );
    await eachOnItsOwn(due, ({ id, orderId }) =>
      inTransaction(this.database.manager, async (tx) => {
        const order = await lockOrder(tx, orderId);
        const line = (await shortLinesOf(tx, orderId)).find((one) => one.id === id);
        if (!order || line?.state !== 'asked') return;
        await this.decide(tx, order, line, { by: 'nobody', wanted: null, offers: [], now });
      }),
    );
    if (due.length > 0) this.news.wakeRelay();
  }

  private async decide(
    tx: Sql,
    order: OpenOrder,
    line: ShortLine,
    {
      by,
      wanted,
      offers,
      now,
    }: {
      by: 'resident' | 'nobody';
      wanted: string | null;
      offers: readonly SubstituteOffer[];
      now: EpochMs;
    },
  ): Promise<void> {
    const taken = await takeFirst(tx, order, line.sku, offers);
    await rows(
      tx,
      `UPDATE short_lines SET state = $2, answered_at = $3, answered_by = $4, wanted_sku = $5, taken_sku = $6,
         taken_quantity = $7 WHERE id = $1`,
      [
        line.id,
        taken ? 'substituted' : 'cut',
        sqlTime(now),
        by,
        wanted,
        taken?.sku ?? null,
        taken?.quantity ?? null,
      ],
    );
    // An order that has ended meanwhile has nothing left to settle.
    if (!isInStore(order)) return;
    const outcome = taken ? takenInWords(taken) : by === 'nobody' ? 'cut, as nobody answered' : 'cut';
    const reason = `${line.quantity} × ${line.sku} short; ${outcome}`;
    await settleOrder(
      tx,
      order,
      { actor: by === 'resident' ? 'resident' : 'engine', told: [reason], now },
      this.news,
    );
  }
}

async function orderOf(sql: Sql, deliveryId: string): Promise<string> {
  const found = isUuid(deliveryId)
    ? await row<{ id: string }>(sql, 'SELECT order_id AS id FROM deliveries WHERE id = $1', [deliveryId])
    : undefined;
  if (!found) throw notFound('delivery');
  return found.id;
}

function told(line: ShortLine): ToldShortLine {
  const { id, sku, name, quantity, state, offered, answerBy, takenSku, takenQuantity } = line;
  const asked = state === 'asked';
  return {
    id,
    sku,
    name,
    quantity,
    state,
    offers: asked ? offered : [],
    ...(asked && { answerBy }),
    takenSku,
    takenQuantity,
    message: tellShortLine(line),
  };
}
