import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Proof, Verdict } from '../../dropoff/proof.js';
import { distance, type Location } from '../../geo/location.js';
import type { PhoneTime } from '../../fleet/phone-clock.js';
import type { EpochMs } from '../../geo/units.js';
import { CellDoors } from '../../lockers/openings/cell-doors.service.js';
import { storeBag } from '../../lockers/claims/store-bag.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { invalid, notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { returnGoods, takeGoods } from '../../stock/reservations/order-goods.js';
import { carryMinutes } from '../carry-minutes.js';
import type { DeliveryEvent } from '../delivery-machine.js';
import type { AssignmentState } from '../assignment-states.js';
import { moveDeliveries } from '../move-deliveries.js';
import type { MoveReason } from '../move-reason.js';
import {
  compoundClosed,
  dropPolicyUnmet,
  orderNotPacked,
  notWrittenYet,
  policyChanged,
  policyUnconfirmed,
  tooFar,
  wrongState,
} from '../problems.js';
import { freePlacesBehind, freePlacesOf } from '../shelf/place-claims.js';
import { checkProof, keepContacts, keepProof } from './check-proof.js';
import { whatFollows, type FailReason } from './fail-reasons.js';
import { endAssignments, markIdle, openNextLeg, setLegs, dropLegs } from './leg-effects.js';
import { keepWords } from './keep-words.js';
import { lockAssignment, type LockedAssignment } from './lock-assignment.js';
import { Photos } from './photos.service.js';
import { stepTime, type StepTime } from './step-time.js';
import { confirmPolicy, policyNow } from './policy-version.js';

/** Who takes the step, when we hear of it, and what the phone says of when it was. */
export interface StepBy {
  readonly carrierId: string;
  readonly now: EpochMs;
  readonly phone?: PhoneTime;
}

/** A step with the moment at which it was done. */
type TakenStep = StepBy & StepTime;

const GOES_ON: readonly AssignmentState[] = [
  'accepted',
  'picked_up',
  'arrived',
  'delivered',
  'returning',
  'returned',
];

const CONFIRMABLE: readonly AssignmentState[] = ['accepted', 'picked_up', 'arrived'];

/**
 * What a carrier does with an assignment. Each step is one transaction under the locks of {@link lockAssignment};
 * repeated, it changes nothing and answers as before; out of turn it is refused with 409 WRONG_STATE.
 */
@Injectable()
export class CarrierSteps {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly places: Places,
    private readonly photos: Photos,
    private readonly news: News,
    private readonly doors: CellDoors,
  ) {}

  /**
   * Who accepts has read the drop policy: the version it names, or the one in force. A version that has been changed
   * since is confirmed later, before the drop-off.
   */
  async accept(id: string, by: StepBy, policyVersion?: number): Promise<void> {
    await this.step(id, by, async (tx, assignment, step) => {
      if (assignment.acceptedAt && GOES_ON.includes(assignment.state)) return;
      if (assignment.state === 'offered' && assignment.expiresAt.getTime() <= by.now) {
        throw wrongState('accept', 'expired', '派单已过期 / The offer has expired.');
      }
      await this.advance(tx, 'accept', assignment, 'offered', 'accepted', step);
      const inForce = await confirmPolicy(tx, assignment, policyVersion);
      if (policyVersion !== undefined && policyVersion > inForce) throw notWrittenYet(inForce);
    });
  }

  /** The carrier has read the drop policy as it was changed. Refused where it has been changed again since. */
  async confirm(id: string, by: StepBy, policyVersion: number): Promise<void> {
    await this.step(id, by, async (tx, assignment) => {
      if (!CONFIRMABLE.includes(assignment.state)) throw wrongState('confirm', assignment.state);
      const inForce = await confirmPolicy(tx, assignment, policyVersion);
      if (policyVersion !== inForce) throw policyChanged(inForce);
    });
  }

  async decline(id: string, by: StepBy, reason?: string): Promise<void> {
    await this.step(id, by, async (tx, assignment, step) => {
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
    await this.step(id, by, async (tx, assignment, step) => {
      if (assignment.pickedUpAt && GOES_ON.includes(assignment.state)) return;
      if (assignment.asked && assignment.legSequence === 1) throw orderNotPacked();
      await this.advance(tx, 'pick_up', assignment, 'accepted', 'picked_up', step);
      if (assignment.legSequence > 1) return freePlacesBehind(tx, assignment.deliveryId, assignment.legId);
      await takeGoods(tx, assignment.orderId, by.now);
      await rows(tx, 'UPDATE deliveries SET picked_up_at = $2 WHERE id = $1', [
        assignment.deliveryId,
        new Date(step.doneAt).toISOString(),
      ]);
    });
  }

  async arrive(id: string, by: StepBy): Promise<void> {
    await this.step(id, by, async (tx, assignment, step) => {
      if (assignment.arrivedAt && GOES_ON.includes(assignment.state)) return;
      if (assignment.shutOut) throw compoundClosed();
      await this.advance(tx, 'arrive', assignment, 'picked_up', 'arrived', step);
    });
  }

  /**
   * Leaves the bag. Refused with every unmet rule at once where the proof does not meet the drop policy (law 5). All that
   * a refusal leaves behind is what the carrier declared to have done and cannot undo.
   */
  async deliver(id: string, by: StepBy, proof: Proof): Promise<void> {
    // Asked before the transaction: a locker may take its time.
    const cellDoor = proof.place === 'locker' ? await this.doors.doorFor(by.carrierId, id) : undefined;
    const found = await this.step(id, by, async (tx, assignment, step): Promise<readonly Verdict[]> => {
      if (assignment.state === 'delivered') return [];
      if (assignment.state !== 'arrived') throw wrongState('deliver', assignment.state);
      if (assignment.shutOut) throw compoundClosed();
      const policy = await policyNow(tx, assignment);
      if (policy.confirmed !== policy.version) {
        metrics.dropPolicyChecks.inc({ outcome: 'refused', rule: 'confirmation' });
        throw policyUnconfirmed(policy.version);
      }
      const where = this.placeOf(assignment);
      const { photos } = this;
      const verdicts = await checkProof(tx, {
        assignment,
        policy,
        proof,
        where,
        by: { ...by, now: step.doneAt },
        photos,
        cellDoor,
      });
      await keepContacts(tx, assignment, proof.contacts ?? []);
      if (!verdicts.some(({ outcome }) => outcome === 'refused')) {
        await this.leaveBag(tx, assignment, step, proof, verdicts);
      }
      return verdicts;
    });
    // Counted once it is committed: a transaction may be run again.
    for (const { rule, outcome } of found) metrics.dropPolicyChecks.inc({ outcome, rule });
    const unmet = found.filter(({ outcome }) => outcome === 'refused');
    if (unmet.length > 0) {
      throw dropPolicyUnmet(unmet.map(({ rule, message = '' }) => ({ rule, message })));
    }
  }

  /** Cannot go on. See {@link whatFollows}. */
  async fail(id: string, by: StepBy, reason: FailReason, detail?: string): Promise<void> {
    await this.step(id, by, async (tx, assignment, step) => {
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
        await endAssignments(tx, [assignment.id], 'failed', step.doneAt, reason);
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
    await this.step(id, by, async (tx, assignment, step) => {
      if (assignment.state === 'returned') return;
      if (assignment.state !== 'returning') throw wrongState('return', assignment.state);
      const radius = this.proofRadius(assignment.zoneId);
      const metres = distance(location, assignment.pickup);
      if (metres > radius) throw tooFar(metres, radius);
      await move(tx, 'return', assignment, step);
      if (assignment.legSequence === 1) await returnGoods(tx, assignment.orderId, by.now);
      await endAssignments(tx, [assignment.id], 'returned', step.doneAt);
      await markIdle(tx, [by.carrierId], by.now);
    });
  }

  private async step<Result>(
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

  private async leaveBag(
    tx: Sql,
    assignment: LockedAssignment,
    step: TakenStep,
    proof: Proof,
    verdicts: readonly Verdict[],
  ): Promise<void> {
    await move(tx, assignment.lastLeg ? 'deliver' : 'hand_over', assignment, step);
    await keepProof(tx, assignment.id, proof, verdicts, step);
    await storeBag(tx, assignment.legId, proof.place === 'locker', step.now);
    // Left elsewhere than it was bound, by the note's fallback: the shelf has its place back.
    if (proof.place !== assignment.dropPointKind) await freePlacesOf(tx, [assignment.legId]);
    await setLegs(tx, [assignment.legId], 'done');
    await endAssignments(tx, [assignment.id], 'delivered', step.doneAt);
    if (!assignment.lastLeg) await this.openNextLeg(tx, assignment, step.doneAt);
    await markIdle(tx, [step.carrierId], step.now);
  }

  /** The plain steps: delivery and assignment go on together, and the moment is kept. */
  private async advance(
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
      new Date(step.doneAt).toISOString(),
    ]);
  }

  private async openNextLeg(tx: Sql, assignment: LockedAssignment, now: EpochMs): Promise<void> {
    const minutes = carryMinutes(zoneRules(this.places.zone(assignment.zoneId)?.rules ?? {}));
    await openNextLeg(tx, assignment.deliveryId, assignment.legSequence, minutes, now);
  }

  private async afterFailureWithBag(
    tx: Sql,
    assignment: LockedAssignment,
    now: EpochMs,
    follows: 'return' | 'end',
    reason: MoveReason,
  ): Promise<void> {
    await dropLegs(tx, [assignment.deliveryId]);
    if (follows === 'end') return endAssignments(tx, [assignment.id], 'failed', now, reason);
    await rows(tx, `UPDATE assignments SET state = 'returning', reason = $2 WHERE id = $1`, [
      assignment.id,
      reason,
    ]);
  }

  private placeOf({ compoundId, zoneId }: LockedAssignment) {
    return {
      compound: compoundId === null ? undefined : this.places.compound(compoundId),
      dropPoints: compoundId === null ? [] : this.places.dropPointsOf(compoundId),
      baseRadius: this.proofRadius(zoneId),
      timeZone: this.config.timeZone,
    };
  }

  private proofRadius(zoneId: string): number {
    return zoneRules(this.places.zone(zoneId)?.rules ?? {}).proofRadiusMetres;
  }
}

async function move(
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
function lastStepOf({ offeredAt, acceptedAt, pickedUpAt, arrivedAt }: LockedAssignment): EpochMs {
  return Math.max(...[offeredAt, acceptedAt, pickedUpAt, arrivedAt].map((step) => step?.getTime() ?? 0));
}
