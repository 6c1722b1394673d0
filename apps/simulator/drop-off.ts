import type { Location } from '#libs/geo/location.js';
import type { CarrierClient } from '../../libs/client/carrier-client.js';
import type { Assignment } from '../../libs/client/openapi.js';
import type { ServiceProblem } from '../../libs/client/problem.js';
import type { OpsClient } from '../../libs/client/ops-client.js';
import { leaveBag } from './courier/leave-bag.js';
import type { LockersOnSite } from './courier/lockers-on-site.js';
import { refusalOf } from './courier/refusal.js';
import { between } from './chance.js';
import type { PassingTime } from './passing-time.js';
import { cameraBreaks, failureAtTheDoor } from './temper.js';
import { seconds } from '../../libs/geo/units.js';

/** Seconds, of the service's time. */
const HANDLES = [40, 150] as const;
/** What has to be waited for is tried again this much later, so many times. */
const TRIES_AGAIN_AFTER = seconds(120);
const TRIES = 30;
const NO_PHOTO = '手机摄像头坏了 The phone’s camera is broken';

/** What a carrier meets at the end of a way. */
export interface DropOffTown {
  readonly time: PassingTime;
  readonly lockers: LockersOnSite;
  /** Ops, to be called when the phone cannot do what the drop policy asks for. */
  readonly desk: Pick<OpsClient, 'waive'>;
}

/**
 * The last metres of a simulated carrier: arrives, leaves the bag, and does what the service's refusals tell
 * it to do.
 */
export class DropOff {
  constructor(
    private readonly client: CarrierClient,
    private readonly town: DropOffTown,
    private readonly goTo: (to: Location) => Promise<void>,
  ) {}

  /** Whether the bag is left; a failure or a refusal leaves it in hand. */
  async bring(id: string): Promise<boolean> {
    const arrived = await this.arrive(id);
    if (!arrived) return false;
    await this.town.time.pass(seconds(between(...HANDLES)));
    const failure = failureAtTheDoor();
    if (failure) {
      await refusalOf(this.client.fail(id, failure));
      return false;
    }
    return this.leave(arrived);
  }

  /** Where the bag is wanted may change on the way, and once more at a gate that has just closed. */
  private async arrive(id: string): Promise<Assignment | undefined> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const { dropoff } = await this.client.assignment(id);
      await this.goTo(dropoff.location);
      const refusal = await refusalOf(this.client.arrive(id));
      if (!refusal) return this.client.assignment(id);
      if (refusal.code !== 'COMPOUND_CLOSED') return undefined;
      await this.town.time.pass(TRIES_AGAIN_AFTER);
    }
    return undefined;
  }

  private async leave(arrived: Assignment): Promise<boolean> {
    const { lockers } = this.town;
    const { id } = arrived;
    const camera = !cameraBreaks();
    let assignment = arrived;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const refusal = await refusalOf(leaveBag(this.client, assignment, { lockers, camera }));
      if (!refusal) return true;
      if (!(await this.complies(refusal, assignment))) break;
      assignment = await this.client.assignment(id);
      // A bag that fell back from its locker goes to the shelf, which is some steps away.
      await this.goTo(assignment.dropoff.location);
    }
    await refusalOf(this.client.fail(id, 'other'));
    return false;
  }

  /** Does what the refusal asks for; false: there is nothing to be done. */
  private async complies(refusal: ServiceProblem, { deliveryId }: Assignment): Promise<boolean> {
    const { time, desk } = this.town;
    switch (refusal.code) {
      case 'POLICY_UNCONFIRMED':
      case 'WRONG_CELL':
        return true;
      case 'LOCKER_OFFLINE':
      case 'NO_CELL':
        // It goes elsewhere now; where there is no such place, the locker may come back.
        if (!refusal.document.fellBackTo) await time.pass(TRIES_AGAIN_AFTER);
        return true;
      case 'DROP_POLICY_UNMET':
        if (refusal.isUnmet('photo')) await refusalOf(desk.waive(deliveryId, 'photo', NO_PHOTO));
        else if (refusal.isUnmet('notBefore')) await time.pass(TRIES_AGAIN_AFTER);
        else return false;
        return true;
      default:
        return false;
    }
  }
}
