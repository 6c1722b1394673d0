import type { Location } from '#libs/geo/location.js';
import type { Vehicle } from '#libs/geo/travel-times.js';
import type { CarrierClient } from '../client/carrier-client.js';
import type { Assignment } from '../client/contract.js';
import { isProblem } from '../client/http.js';
import { Bundles } from '../courier/bundles.js';
import { leaveBag } from '../courier/leave-bag.js';
import { refusalOf } from '../courier/refusal.js';
import { between } from './chance.js';
import type { PassingTime } from './passing-time.js';
import { answerToOffer, failureAtTheDoor, givesUpBeforePickUp } from './temper.js';
import { walk } from './walk.js';

const HEALTH = { mask: true, handsDisinfected: true };
/** Seconds, of the service's time. */
const THINKS = [3, 15] as const;
const HANDLES = [40, 150] as const;
const COMES_WITHIN = 90;
const ATTESTS_EVERY = 15 * 60;
/** A note's time that has not come yet is asked for again this much later, so many times. */
const TRIES_AGAIN_AFTER = 120;
const TRIES = 30;

/**
 * A rider or volunteer of the demo district: starts a shift, thinks about offers, mostly accepts, fetches, carries, leaves
 * the bag as the drop policy has it. Now and then it says no, gives up, or finds nobody.
 */
export class SimulatedCarrier {
  private readonly bundles: Bundles;
  private vehicle: Vehicle = 'foot';

  constructor(
    private place: Location,
    private readonly client: CarrierClient,
    private readonly time: PassingTime,
  ) {
    this.bundles = new Bundles(client, (offers) => this.answer(offers));
  }

  /** From the start of the shift until the simulation is stopped. */
  async work(): Promise<void> {
    const { time } = this;
    await time.pass(between(0, COMES_WITHIN));
    await this.attest(this.place);
    await Promise.all([this.bundles.listen(time.stop), this.carryAll(), this.attestAgain()]);
  }

  /** Takes its temperature and is on shift, unless it has been stood down. */
  private async attest(location?: Location): Promise<void> {
    const health = { temperatureC: Math.round(between(36, 37) * 10) / 10, ...HEALTH };
    try {
      const shift = { state: 'online', health, ...(location && { location }) } as const;
      this.vehicle = (await this.client.shift(shift)).vehicle;
    } catch (refusal) {
      if (!isProblem(refusal, 'STOOD_DOWN')) throw refusal;
    }
  }

  /** Long before an attestation runs out; so it is also back soon after a stand-down ends. */
  private async attestAgain(): Promise<never> {
    for (;;) {
      await this.time.pass(ATTESTS_EVERY);
      await this.attest();
    }
  }

  private async carryAll(): Promise<void> {
    for await (const bundle of this.bundles) {
      const fetched = await this.fetch(bundle);
      const notLeft: Assignment[] = [];
      for (const assignment of fetched) if (!(await this.bring(assignment))) notLeft.push(assignment);
      for (const assignment of notLeft) await this.bringBack(assignment);
    }
  }

  /** One answer for all offers of a pick-up. */
  private async answer(offers: readonly Assignment[]): Promise<Assignment[]> {
    await this.time.pass(between(...THINKS));
    const answer = answerToOffer();
    const accepted: Assignment[] = [];
    for (const offer of offers) {
      if (answer.accept) {
        if (!(await refusalOf(this.client.accept(offer.id)))) accepted.push(offer);
      } else if (answer.because) await refusalOf(this.client.decline(offer.id, answer.because));
    }
    return accepted;
  }

  /** Those of the bundle that are in hand now. */
  private async fetch(bundle: readonly Assignment[]): Promise<Assignment[]> {
    const [first] = bundle as [Assignment, ...Assignment[]];
    await this.goTo(first.pickup.location);
    if (givesUpBeforePickUp()) {
      for (const { id } of bundle) await refusalOf(this.client.fail(id, 'cannot_continue'));
      return [];
    }
    const ready = Math.max(...bundle.map(({ pickup }) => Date.parse(pickup.readyAt)));
    await this.time.until(ready);
    await this.time.pass(between(...HANDLES));
    const inHand: Assignment[] = [];
    for (const assignment of bundle)
      if (!(await refusalOf(this.client.pickUp(assignment.id)))) inHand.push(assignment);
    return inHand;
  }

  /** Whether the bag is left; a failure or a refusal leaves it in hand. */
  private async bring(taken: Assignment): Promise<boolean> {
    const { client, time } = this;
    let assignment = await this.arriveAt(taken.id);
    if (!assignment) return false;
    await time.pass(between(...HANDLES));
    const failure = failureAtTheDoor();
    if (failure) {
      await refusalOf(client.fail(assignment.id, failure));
      return false;
    }
    for (let attempt = 1; ; attempt++) {
      const refusal = await refusalOf(leaveBag(client, assignment));
      if (!refusal) return true;
      const tooEarly = refusal.isUnmet('notBefore');
      if ((!tooEarly && refusal.code !== 'POLICY_UNCONFIRMED') || attempt >= TRIES) {
        await refusalOf(client.fail(assignment.id, 'other'));
        return false;
      }
      if (tooEarly) await time.pass(TRIES_AGAIN_AFTER);
      assignment = await client.assignment(assignment.id);
    }
  }

  /** Where the bag is wanted may change on the way, and once more at a gate that has just closed. */
  private async arriveAt(id: string): Promise<Assignment | undefined> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const { dropoff } = await this.client.assignment(id);
      await this.goTo(dropoff.location);
      const refusal = await refusalOf(this.client.arrive(id));
      if (!refusal) return this.client.assignment(id);
      if (refusal.code !== 'COMPOUND_CLOSED') return undefined;
      await this.time.pass(TRIES_AGAIN_AFTER);
    }
    return undefined;
  }

  /** Where the bag is lost or someone else's by now, the service says no, and that is that. */
  private async bringBack({ id, pickup }: Assignment): Promise<void> {
    await this.goTo(pickup.location);
    await refusalOf(this.client.bringBack(id, pickup.location));
  }

  private async goTo(to: Location): Promise<void> {
    await walk(this.place, to, this.vehicle, this.time, (at) => this.client.tellLocation(at));
    this.place = to;
  }
}
