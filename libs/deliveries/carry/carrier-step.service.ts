import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { PhoneTime } from '../../fleet/phone-clock.js';
import { type EpochMs, epochMs } from '../../geo/units.js';
import { inTransaction, type Sql } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import type { DeliveryEvent } from '../delivery-machine.js';
import { moveDeliveries } from '../move-deliveries.js';
import type { MoveReason } from '../move-reason.js';
import { wrongState } from '../problems.js';
import { lockAssignment, type LockedAssignment } from './lock-assignment.js';
import { stepTime, type StepTime } from './step-time.js';

/** Who takes the step, when we hear of it, and what the phone says of when it was. */
export interface StepBy {
  readonly carrierId: string;
  readonly now: EpochMs;
  readonly phone?: PhoneTime;
}

/** A step with the moment at which it was done. */
export type TakenStep = StepBy & StepTime;

/**
 * One step of a carrier with an assignment: one transaction under the locks of {@link lockAssignment}. Each
 * step, repeated, changes nothing and answers as before; out of turn it is refused with 409 WRONG_STATE.
 */
@Injectable()
export class CarrierStep {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
  ) {}

  async take<Result>(
    id: string,
    by: StepBy,
    work: (tx: Sql, assignment: LockedAssignment, step: TakenStep) => Promise<Result>,
  ): Promise<Result> {
    if (!isUuid(id)) throw notFound('assignment');
    const result = await inTransaction(this.database.manager, async (tx) => {
      const assignment = await lockAssignment(tx, by.carrierId, id);
      if (!assignment) throw notFound('assignment');
      const time = stepTime(by.phone ?? {}, { now: by.now, previous: lastStepOf(assignment) });
      const done = await work(tx, assignment, { ...by, ...time });
      await this.news.tell(tx, 'carrier', [by.carrierId]);
      return done;
    });
    this.news.wakeRelay();
    return result;
  }
}

/** Moves the delivery on by what its carrier did. */
export async function move(
  tx: Sql,
  event: DeliveryEvent,
  { deliveryId, deliveryState }: LockedAssignment,
  { carrierId, doneAt, receivedAt, phoneAt }: TakenStep,
  reason?: MoveReason,
): Promise<void> {
  const moved = await moveDeliveries(tx, {
    event,
    deliveryIds: [deliveryId],
    actor: `carrier:${carrierId}`,
    reason,
    now: doneAt,
    receivedAt,
    phoneAt,
  });
  if (moved.length === 0) throw wrongState(event, deliveryState);
}

/** When something was last done with the assignment. */
function lastStepOf({ offeredAt, acceptedAt, atStoreAt, pickedUpAt, arrivedAt }: LockedAssignment): EpochMs {
  return epochMs(
    Math.max(
      ...[offeredAt, acceptedAt, atStoreAt, pickedUpAt, arrivedAt].map((step) => step?.getTime() ?? 0),
    ),
  );
}
