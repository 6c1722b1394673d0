import { Injectable } from '@nestjs/common';
import { ZoneSupplies } from '../../deliveries/supply/zone-supplies.service.js';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { wrongState } from '../../deliveries/problems.js';
import { CONCEALED } from '../../dropoff/note/conceal-codes.js';
import type { EpochMs } from '../../geo/units.js';
import { keepWishes } from '../../order-records/change-order.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, row, type Sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import type { OrderAnswer } from '../order-answer.js';
import type { Intake } from '../order-intake.js';
import { acceptedOrder } from '../find-accepted.js';
import { codeEnded } from '../order-warnings.js';
import { Orders } from '../orders.service.js';
import type { PreparedOrder } from '../placed-order.js';
import { OrderPreparation } from '../prepare-order.js';
import { idempotencyMismatch, redeliveredAlready, residentErased } from '../problems.js';
import { OrdersInConflict, writeOrders } from '../write-orders.js';
import type { OrderChange } from './change-request.js';
import { hashOf } from './kept-answers.js';
import { lockKept, type KeptOrder } from './kept-order.js';
import { mergeChange } from './merge-change.js';

/**
 * Brings once more what could not be left: an order of its own, under the same number, with the same goods
 * and door.
 */
@Injectable()
export class Redeliver {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly orders: Orders,
    private readonly preparation: OrderPreparation,
    private readonly supplies: ZoneSupplies,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepted as any order is, with what is changed of it; the failed one keeps its history and its goods' way
   * back. Asked again, it is the same redelivery.
   */
  async run(
    merchantId: string,
    orderId: string,
    change: OrderChange,
    idempotencyKey?: string,
  ): Promise<OrderAnswer> {
    if (!isUuid(orderId)) throw notFound('order');
    const now = this.clock.now();
    const intake = await inTransaction(this.database.manager, async (tx): Promise<Intake> => {
      const kept = await lockKept(tx, merchantId, orderId);
      if (!kept) throw notFound('order');
      const bodyHash = hashOf(change);
      const before = await redeliveryOf(tx, orderId);
      if (before && !before.bodyHash.equals(bodyHash)) throw redeliveredAlready(before.id);
      if (before) return { kind: 'known', order: await acceptedOrder(tx, before.id) };
      await mustHaveFailed(tx, kept);
      return this.write(tx, kept, await this.prepare(kept, change, { bodyHash, idempotencyKey, now }));
    });
    this.news.wakeRelay();
    return this.orders.answer(intake);
  }

  private async prepare(
    kept: KeptOrder,
    change: OrderChange,
    { bodyHash, idempotencyKey, now }: { bodyHash: Buffer; idempotencyKey?: string; now: EpochMs },
  ): Promise<PreparedOrder> {
    const { window: _over, dropoff, ...order } = kept.request;
    const note = kept.residentNote ?? dropoff.note;
    const { request } = mergeChange({ ...order, dropoff: { ...dropoff, note } }, change);
    const asked = { merchantId: kept.merchantId, request, idempotencyKey, bodyHash };
    const prepared = this.preparation.prepare(asked, now, { resident: kept.wishes });
    const { zone, store } = prepared;
    const { compoundId } = request.dropoff;
    const expectation = await this.supplies.expectation(zone, store.id, store, compoundId);
    const lostCode = request.dropoff.note?.includes(CONCEALED) === true;
    return {
      ...prepared,
      expectation,
      attempt: kept.attempt + 1,
      redeliveryOf: kept.id,
      warnings: [...prepared.warnings, ...(lostCode ? [codeEnded()] : [])],
    };
  }

  private async write(tx: Sql, kept: KeptOrder, order: PreparedOrder): Promise<Intake> {
    const [decision] = await writeOrders(tx, [order]).catch((error: unknown) => {
      // Nobody else has this attempt while we hold the failed one: it is the key that is taken.
      throw error instanceof OrdersInConflict ? idempotencyMismatch() : error;
    });
    if (decision?.kind !== 'written') throw (decision as { problem: Error }).problem;
    await keepWishes(tx, order.id, kept.wishes);
    const { compiled, promise, fee } = decision;
    return { kind: 'accepted', order, compiled, promise, fee };
  }
}

async function redeliveryOf(tx: Sql, orderId: string) {
  return row<{ id: string; bodyHash: Buffer }>(
    tx,
    'SELECT id, body_hash AS "bodyHash" FROM orders WHERE redelivery_of = $1',
    [orderId],
  );
}

/** On its way back, or back: not where the merchant has cancelled it. */
async function mustHaveFailed(tx: Sql, { deliveryId, state, erased }: KeptOrder): Promise<void> {
  if (erased) throw residentErased();
  const failed = await row(
    tx,
    `SELECT 1 FROM delivery_history WHERE delivery_id = $1 AND event = 'fail' AND $2 IN ('failed', 'returned')`,
    [deliveryId, state],
  );
  if (!failed) throw wrongState('redeliver', state);
}
