import { Inject, Injectable } from '@nestjs/common';
import type { Proof, Verdict } from '../../dropoff/proof.js';
import type { EpochMs } from '../../geo/units.js';
import { storeBag } from '../../lockers/claims/store-bag.js';
import { CellDoors } from '../../lockers/openings/cell-doors.service.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Sql } from '../../platform/database/sql.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { carryMinutes } from '../carry-minutes.js';
import { LegPay } from '../pay/leg-pay.service.js';
import { compoundClosed, dropPolicyUnmet, policyUnconfirmed, wrongState } from '../problems.js';
import { freePlacesOf } from '../shelf/place-claims.js';
import { recordLate, wasBeforeCancel } from './before-cancel.js';
import { CarrierStep, move, type StepBy, type TakenStep } from './carrier-step.service.js';
import { checkProof, keepContacts, keepProof, keepRefusals } from './check-proof.js';
import { endAssignments, markIdle, openNextLeg, setLegs } from './leg-effects.js';
import type { LockedAssignment } from './lock-assignment.js';
import { Photos } from './photos.service.js';
import { policyAt } from './policy-version.js';

/** A carrier leaves the bag, with proof that the drop policy was kept. */
@Injectable()
export class DropOff {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly step: CarrierStep,
    private readonly places: Places,
    private readonly photos: Photos,
    private readonly doors: CellDoors,
    private readonly pay: LegPay,
  ) {}

  /**
   * Leaves the bag. Refused with every unmet rule at once where the proof does not meet the drop policy (law
   * 5). All that a refusal leaves behind is what the carrier declared to have done and cannot undo.
   */
  async deliver(id: string, by: StepBy, proof: Proof): Promise<void> {
    // Asked before the transaction: a locker may take its time.
    const cellDoor = proof.place === 'locker' ? await this.doors.doorFor(by.carrierId, id) : undefined;
    const found = await this.step.take(id, by, async (tx, assignment, step): Promise<readonly Verdict[]> => {
      if (assignment.state === 'delivered') return [];
      const late = assignment.arrivedAt !== null && (await wasBeforeCancel(tx, assignment, step));
      if (assignment.state !== 'arrived' && !late) throw wrongState('deliver', assignment.state);
      if (assignment.shutOut && !late) throw compoundClosed();
      const policy = await policyAt(tx, assignment, step.doneAt);
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
        late: step.doneAt < step.receivedAt && step.phoneAt === undefined,
      });
      await keepContacts(tx, assignment, proof.contacts ?? []);
      const refused = verdicts.filter(({ outcome }) => outcome === 'refused').map(({ rule }) => rule);
      await keepRefusals(tx, assignment, refused, step);
      if (refused.length === 0) await this.leaveBag(tx, assignment, step, proof, verdicts);
      return verdicts;
    });
    // Counted once it is committed: a transaction may be run again.
    for (const { rule, outcome } of found) metrics.dropPolicyChecks.inc({ outcome, rule });
    const unmet = found.filter(({ outcome }) => outcome === 'refused');
    if (unmet.length > 0) {
      throw dropPolicyUnmet(unmet.map(({ rule, message = '' }) => ({ rule, message })));
    }
  }

  private async leaveBag(
    tx: Sql,
    assignment: LockedAssignment,
    step: TakenStep,
    proof: Proof,
    verdicts: readonly Verdict[],
  ): Promise<void> {
    await this.moveOn(tx, assignment, step);
    await keepProof(tx, assignment.id, proof, verdicts, step);
    await storeBag(tx, assignment.legId, proof.place === 'locker', step.now);
    // Left elsewhere than it was bound, by the note's fallback: the shelf has its place back.
    if (proof.place !== assignment.dropPointKind) await freePlacesOf(tx, [assignment.legId]);
    await setLegs(tx, [assignment.legId], 'done');
    const metres = this.pay.metresOf(assignment, 'delivered');
    await endAssignments(tx, [assignment.id], 'delivered', step.doneAt, { metres });
    await this.pay.earn(tx, assignment, 'delivered', step.doneAt);
    if (!assignment.lastLeg && assignment.state === 'arrived')
      await this.openNextLeg(tx, assignment, step.doneAt);
    await markIdle(tx, [step.carrierId], step.now);
  }

  /**
   * Of a cancelled delivery, a bag left at its end is delivered; one left at the gate stays there until
   * someone fetches it.
   */
  private async moveOn(tx: Sql, assignment: LockedAssignment, step: TakenStep): Promise<void> {
    const { lastLeg, state } = assignment;
    if (state === 'arrived') return move(tx, lastLeg ? 'deliver' : 'hand_over', assignment, step);
    if (lastLeg) return move(tx, 'deliver_late', assignment, step, 'before_cancel');
    await recordLate(tx, 'hand_over_late', assignment, step);
  }

  private async openNextLeg(tx: Sql, assignment: LockedAssignment, now: EpochMs): Promise<void> {
    const minutes = carryMinutes(zoneRules(this.places.zone(assignment.zoneId)?.rules ?? {}));
    await openNextLeg(tx, assignment.deliveryId, assignment.legSequence, minutes, now);
  }

  private placeOf({ compoundId, zoneId }: LockedAssignment) {
    return {
      compound: compoundId === null ? undefined : this.places.compound(compoundId),
      dropPoints: compoundId === null ? [] : this.places.dropPointsOf(compoundId),
      baseRadius: zoneRules(this.places.zone(zoneId)?.rules ?? {}).proofRadiusMetres,
      timeZone: this.config.timeZone,
    };
  }
}
