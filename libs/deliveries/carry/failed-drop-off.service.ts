import { Injectable } from '@nestjs/common';
import { giveFeeBack } from '../../fees/charge.js';
import { distance, type Location } from '../../geo/location.js';
import type { EpochMs } from '../../geo/units.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { invalid } from '../../platform/http/problem.js';
import { returnGoods } from '../../stock/reservations/order-goods.js';
import type { MoveReason } from '../move-reason.js';
import { LegPay } from '../pay/leg-pay.service.js';
import { outcomeOfReturn, waitedForNothing } from '../pay/pay-outcome.js';
import { tooFar, wrongState } from '../problems.js';
import { CarrierStep, move, type StepBy } from './carrier-step.service.js';
import { whatFollows, type FailReason } from './fail-reasons.js';
import { keepWords } from './keep-words.js';
import { dropLegs, endAssignments, markIdle, setLegs } from './leg-effects.js';
import type { LockedAssignment } from './lock-assignment.js';

/** A carrier cannot go on: another takes over, or the bag goes back to where it was picked up. */
@Injectable()
export class FailedDropOff {
  constructor(
    private readonly step: CarrierStep,
    private readonly places: Places,
    private readonly pay: LegPay,
  ) {}

  /** Cannot go on. See {@link whatFollows}. */
  async fail(id: string, by: StepBy, reason: FailReason, detail?: string): Promise<void> {
    await this.step.take(id, by, async (tx, assignment, step) => {
      if (
        assignment.state === 'failed' ||
        assignment.state === 'returning' ||
        assignment.state === 'returned'
      )
        return;
      if (!['accepted', 'picked_up', 'arrived'].includes(assignment.state)) {
        throw wrongState('fail', assignment.state);
      }
      const follows = whatFollows(reason, assignment.state !== 'accepted');
      if (!follows) throw invalid([{ field: 'reason', message: `${reason} makes no sense in this state` }]);
      if (follows === 'another_carrier' || follows === 'hold') {
        await move(tx, 'give_up', assignment, step, reason);
        await setLegs(tx, [assignment.legId], follows === 'hold' ? 'blocked' : 'waiting');
        if (follows === 'hold') await move(tx, 'hold', assignment, step, reason);
        await endAssignments(tx, [assignment.id], 'failed', step.doneAt, { reason });
        if (waitedForNothing(reason)) await this.pay.earn(tx, assignment, 'released', step.doneAt);
      } else {
        await move(tx, 'fail', assignment, step, reason);
        await this.afterFailureWithBag(tx, assignment, step.doneAt, follows, reason);
      }
      if (detail) await keepWords(tx, 'fail', assignment, by, detail);
      await markIdle(tx, [by.carrierId], by.now);
    });
  }

  /** The bag is back where it was picked up. */
  async bringBack(id: string, by: StepBy, location: Location): Promise<void> {
    await this.step.take(id, by, async (tx, assignment, step) => {
      if (assignment.state === 'returned') return;
      if (assignment.state !== 'returning') throw wrongState('return', assignment.state);
      const radius = this.proofRadius(assignment.zoneId);
      const metres = distance(location, assignment.pickup);
      if (metres > radius) throw tooFar(metres, radius);
      await move(tx, 'return', assignment, step);
      if (assignment.legSequence === 1) await returnGoods(tx, assignment.orderId, by.now);
      await endAssignments(tx, [assignment.id], 'returned', step.doneAt, {
        metres: this.pay.metresOf(assignment, 'returned'),
      });
      await this.pay.earn(tx, assignment, outcomeOfReturn(assignment.reason), step.doneAt);
      await markIdle(tx, [by.carrierId], by.now);
    });
  }

  private proofRadius(zoneId: string): number {
    return zoneRules(this.places.zone(zoneId)?.rules ?? {}).proofRadiusMetres;
  }

  private async afterFailureWithBag(
    tx: Sql,
    assignment: LockedAssignment,
    now: EpochMs,
    follows: 'return' | 'end',
    reason: MoveReason,
  ): Promise<void> {
    await dropLegs(tx, [assignment.deliveryId]);
    if (follows === 'end') {
      await endAssignments(tx, [assignment.id], 'failed', now, { reason });
      await giveFeeBack(tx, assignment.orderId, now);
      return this.pay.earn(tx, assignment, 'released', now);
    }
    await rows(tx, `UPDATE assignments SET state = 'returning', reason = $2 WHERE id = $1`, [
      assignment.id,
      reason,
    ]);
  }
}
