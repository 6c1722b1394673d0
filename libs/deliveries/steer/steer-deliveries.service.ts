import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { writeAudit } from '../../platform/audit/audit-log.js';
import { inTransaction, row, type Sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import { markIdle, setCurrentLegs, withdrawBeforePickUp } from '../carry/leg-effects.js';
import type { DeliveryEvent, DeliveryState } from '../delivery-machine.js';
import { REASSIGNED } from '../assignment-states.js';
import { moveDeliveries } from '../move-deliveries.js';
import { wrongState } from '../problems.js';
import type { MoveReason } from '../move-reason.js';
import { callOff } from './call-off.js';
import { lockInOrder } from '../lock-in-order.js';
import type { Actor } from '../../platform/audit/actor.js';

/** Who steers, when and why. The reason stands in the audit log only: histories and webhooks get a code. */
export interface SteeredBy {
  /** `ops:ID` or `merchant:ID`. */
  readonly actor: Actor;
  readonly reason: string;
  readonly now: EpochMs;
}

/** Done in the transaction of an act, also where the act was done before. */
export type Alongside = (tx: Sql) => Promise<void>;

/** A merchant need not say why. */
type SteeringParty = Omit<SteeredBy, 'reason'> & Partial<Pick<SteeredBy, 'reason'>>;

interface Steering {
  readonly event: DeliveryEvent;
  /** The state in which it is done already. */
  readonly done?: DeliveryState;
  readonly told: MoveReason;
}

/** What merchants and ops do to a delivery under way. Repeating what is done changes nothing. */
@Injectable()
export class SteerDeliveries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  /** See {@link callOff}. */
  async cancel(deliveryId: string, by: SteeringParty, alongside?: Alongside): Promise<void> {
    const told = by.actor.startsWith('ops:') ? 'cancelled_by_ops' : 'cancelled_by_merchant';
    const steps = { event: 'cancel', done: 'cancelled', told } as const;
    await this.steer(steps, deliveryId, by, (tx) => callOff(tx, deliveryId, by.now), alongside);
  }

  /** Takes it out of the pool until it is released. */
  async hold(deliveryId: string, by: SteeredBy, alongside?: Alongside): Promise<void> {
    const steps = { event: 'hold', done: 'held', told: 'held_by_ops' } as const;
    const holdBack = async (tx: Sql): Promise<void> => {
      await withdrawBeforePickUp(tx, [deliveryId], by.now, 'held');
      await setCurrentLegs(tx, [deliveryId], 'blocked');
    };
    await this.steer(steps, deliveryId, by, holdBack, alongside);
  }

  async release(deliveryId: string, by: SteeredBy, alongside?: Alongside): Promise<void> {
    const steps = { event: 'release', told: 'released_by_ops' } as const;
    await this.steer(steps, deliveryId, by, (tx) => setCurrentLegs(tx, [deliveryId], 'waiting'), alongside);
  }

  /** Takes it from its carrier, before the pick-up, and puts it back into the pool for another. */
  async reassign(deliveryId: string, by: SteeredBy, alongside?: Alongside): Promise<void> {
    const steps = { event: 'reassign', told: 'reassigned_by_ops' } as const;
    const takeBack = async (tx: Sql): Promise<void> => {
      await withdrawBeforePickUp(tx, [deliveryId], by.now, REASSIGNED);
      await setCurrentLegs(tx, [deliveryId], 'waiting');
    };
    await this.steer(steps, deliveryId, by, takeBack, alongside);
  }

  private async steer(
    { event, done, told }: Steering,
    deliveryId: string,
    { actor, reason, now }: SteeringParty,
    effects: (tx: Sql) => Promise<void>,
    alongside?: Alongside,
  ): Promise<void> {
    if (!isUuid(deliveryId)) throw notFound('delivery');
    await inTransaction(this.database.manager, async (tx) => {
      const { carrierIds } = await lockInOrder(tx, [deliveryId]);
      const moved = await moveDeliveries(tx, { event, deliveryIds: [deliveryId], actor, reason: told, now });
      if (moved.length === 0) {
        await refuseUnless(tx, deliveryId, event, done);
        return alongside?.(tx);
      }
      await effects(tx);
      await markIdle(tx, carrierIds, now);
      if (reason) await writeAudit(tx, { actor, action: event, target: deliveryId, reason, now });
      if (carrierIds.length > 0) await this.news.tell(tx, 'carrier', carrierIds);
      return alongside?.(tx);
    });
    this.news.wakeRelay();
  }
}

/** Nothing moved: it is done already, or out of turn, or there is no such delivery. */
async function refuseUnless(
  tx: Sql,
  deliveryId: string,
  event: DeliveryEvent,
  done: DeliveryState | undefined,
): Promise<void> {
  const found = await row<{ state: DeliveryState }>(tx, 'SELECT state FROM deliveries WHERE id = $1', [
    deliveryId,
  ]);
  if (!found) throw notFound('delivery');
  if (found.state !== done) throw wrongState(event, found.state);
}
