import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { announceChange } from '../../deliveries/announce-change.js';
import { wrongState } from '../../deliveries/problems.js';
import { IN_STORE_STATES } from '../../deliveries/state-lists.js';
import type { EpochMs } from '../../geo/units.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, type Sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import { Orders } from '../orders.service.js';
import { preconditionFailed, residentErased } from '../problems.js';
import type { OrderChangeAnswer } from './change-answer.js';
import type { OrderChange } from './change-request.js';
import { answeredBefore, hashOf, keepAnswer } from './kept-answers.js';
import { lockKept, type KeptOrder } from './kept-order.js';
import { mergeChange } from './merge-change.js';
import { WriteChange } from './write-change.service.js';

/** What a change is asked under. */
export interface AskedChange {
  readonly idempotencyKey?: string;
  /** The revisions that the change is meant for; absent: whatever stands there. */
  readonly ifRevision?: readonly number[];
}

/** A merchant changes an order that has not left its store. */
@Injectable()
export class ChangeOrders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly orders: Orders,
    private readonly writing: WriteChange,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  /**
   * One transaction: what is changed is checked as at intake, its stock is reserved and its way is planned
   * anew, or nothing happens. A repeat under the same key is answered as the first time.
   */
  async change(
    merchantId: string,
    orderId: string,
    change: OrderChange,
    { idempotencyKey, ifRevision }: AskedChange,
  ): Promise<OrderChangeAnswer> {
    if (!isUuid(orderId)) throw notFound('order');
    const keyed = idempotencyKey && { orderId, key: idempotencyKey, bodyHash: hashOf(change) };
    const now = this.clock.now();
    const answer = await inTransaction(this.database.manager, async (tx) => {
      const kept = await lockKept(tx, merchantId, orderId);
      if (!kept) throw notFound('order');
      const before = keyed && (await answeredBefore(tx, keyed));
      if (before) return before;
      mustBeChangeable(kept, ifRevision);
      const changed = await this.apply(tx, kept, change, now);
      const made = { ...(await this.orders.get(merchantId, orderId, tx)), changed };
      if (keyed) await keepAnswer(tx, keyed, made, now);
      return made;
    });
    this.news.wakeRelay();
    return answer;
  }

  private async apply(tx: Sql, kept: KeptOrder, change: OrderChange, now: EpochMs) {
    const { request, changed } = mergeChange(kept.request, change);
    if (changed.length === 0) return changed;
    const actor = `merchant:${kept.merchantId}` as const;
    await this.writing.write(tx, kept, { request, changed, actor, now });
    const { deliveryId } = kept;
    await announceChange(tx, { deliveryId, actor, reason: 'changed_by_merchant', changed, now });
    return changed;
  }
}

/** Who changes what it has not read might undo what another has done: that is told before the state is. */
function mustBeChangeable(kept: KeptOrder, ifRevision: readonly number[] | undefined): void {
  if (ifRevision && !ifRevision.includes(kept.revision)) throw preconditionFailed(kept.revision);
  if (kept.erased) throw residentErased();
  if (kept.pickedUpAt !== null || !IN_STORE_STATES.includes(kept.state))
    throw wrongState('change', kept.state);
}
