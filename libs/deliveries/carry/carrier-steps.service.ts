import { Injectable } from '@nestjs/common';
import { chargeFee } from '../../fees/charge.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { takeGoods } from '../../stock/reservations/order-goods.js';
import type { AssignmentState } from '../assignment-states.js';
import { compoundClosed, notWrittenYet, orderNotPacked, policyChanged, wrongState } from '../problems.js';
import { freePlacesBehind } from '../shelf/place-claims.js';
import { arriveLate, pickUpLate, wasBeforeCancel } from './before-cancel.js';
import { CarrierStep, move, type StepBy, type TakenStep } from './carrier-step.service.js';
import { keepWords } from './keep-words.js';
import { endAssignments, markIdle, setLegs } from './leg-effects.js';
import type { LockedAssignment } from './lock-assignment.js';
import { confirmPolicy } from './policy-version.js';
import { sqlTime } from '../../platform/database/sql-time.js';

const GOES_ON: readonly AssignmentState[] = [
  'accepted',
  'picked_up',
  'arrived',
  'delivered',
  'returning',
  'returned',
];

const CONFIRMABLE: readonly AssignmentState[] = ['accepted', 'picked_up', 'arrived'];

/** What a carrier does with an assignment on the way to the drop-off. */
@Injectable()
export class CarrierSteps {
  constructor(private readonly step: CarrierStep) {}

  /**
   * Who accepts has read the drop policy: the version it names, or the one in force. A version that has been
   * changed since is confirmed later, before the drop-off.
   */
  async accept(id: string, by: StepBy, policyVersion?: number): Promise<void> {
    await this.step.take(id, by, async (tx, assignment, step) => {
      if (assignment.acceptedAt && GOES_ON.includes(assignment.state)) return;
      if (assignment.state === 'offered' && assignment.expiresAt.getTime() <= by.now) {
        throw wrongState('accept', 'expired', '派单已过期 / The offer has expired.');
      }
      await advance(tx, 'accept', assignment, 'offered', 'accepted', step);
      const inForce = await confirmPolicy(tx, assignment, policyVersion);
      if (policyVersion !== undefined && policyVersion > inForce) throw notWrittenYet(inForce);
    });
  }

  /** The carrier has read the drop policy as it was changed. Refused where it has been changed again since. */
  async confirm(id: string, by: StepBy, policyVersion: number): Promise<void> {
    await this.step.take(id, by, async (tx, assignment, step) => {
      const inTime = CONFIRMABLE.includes(assignment.state) || (await wasBeforeCancel(tx, assignment, step));
      if (!inTime) throw wrongState('confirm', assignment.state);
      const inForce = await confirmPolicy(tx, assignment, policyVersion);
      if (policyVersion !== inForce) throw policyChanged(inForce);
    });
  }

  async decline(id: string, by: StepBy, reason?: string): Promise<void> {
    await this.step.take(id, by, async (tx, assignment, step) => {
      if (assignment.state === 'declined') return;
      if (assignment.state !== 'offered') throw wrongState('decline', assignment.state);
      await move(tx, 'lose_offer', assignment, step, 'declined');
      await setLegs(tx, [assignment.legId], 'waiting');
      await endAssignments(tx, [assignment.id], 'declined', step.doneAt);
      if (reason) await keepWords(tx, 'decline', assignment, by, reason);
      await markIdle(tx, [by.carrierId], by.now);
    });
  }

  /** The bag leaves the store: its stock is gone from now on. */
  async pickUp(id: string, by: StepBy): Promise<void> {
    await this.step.take(id, by, async (tx, assignment, step) => {
      if (assignment.pickedUpAt && GOES_ON.includes(assignment.state)) return;
      if (assignment.asked && assignment.legSequence === 1) throw orderNotPacked();
      if (await wasBeforeCancel(tx, assignment, step)) return pickUpLate(tx, assignment, step);
      await advance(tx, 'pick_up', assignment, 'accepted', 'picked_up', step);
      if (assignment.legSequence > 1) return freePlacesBehind(tx, assignment.deliveryId, assignment.legId);
      await takeGoods(tx, assignment.orderId, by.now);
      await chargeFee(tx, { orderId: assignment.orderId, assignmentId: id, at: step.doneAt });
      await rows(tx, 'UPDATE deliveries SET picked_up_at = $2 WHERE id = $1', [
        assignment.deliveryId,
        sqlTime(step.doneAt),
      ]);
    });
  }

  async arrive(id: string, by: StepBy): Promise<void> {
    await this.step.take(id, by, async (tx, assignment, step) => {
      if (assignment.arrivedAt && GOES_ON.includes(assignment.state)) return;
      if (assignment.state === 'returning' && (await wasBeforeCancel(tx, assignment, step)))
        return arriveLate(tx, assignment, step);
      if (assignment.shutOut) throw compoundClosed();
      await advance(tx, 'arrive', assignment, 'picked_up', 'arrived', step);
    });
  }
}

/** The plain steps: delivery and assignment go on together, and the moment is kept. */
async function advance(
  tx: Sql,
  event: 'accept' | 'pick_up' | 'arrive',
  assignment: LockedAssignment,
  from: AssignmentState,
  to: 'accepted' | 'picked_up' | 'arrived',
  step: TakenStep,
): Promise<void> {
  if (assignment.state !== from) throw wrongState(event, assignment.state);
  await move(tx, event, assignment, step);
  await rows(tx, `UPDATE assignments SET state = $2, ${to}_at = $3 WHERE id = $1`, [
    assignment.id,
    to,
    sqlTime(step.doneAt),
  ]);
}
