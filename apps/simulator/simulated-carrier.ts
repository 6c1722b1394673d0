import type { Location } from '#libs/geo/location.js';
import type { Vehicle } from '#libs/geo/travel-times.js';
import type { CarrierClient } from '../../libs/client/carrier-client.js';
import type { Assignment } from '../../libs/client/openapi.js';
import { isProblem } from '../../libs/client/problem.js';
import { Bundles } from './courier/bundles.js';
import { refusalOf } from './courier/refusal.js';
import { between } from './chance.js';
import { DropOff, type DropOffTown } from './drop-off.js';
import type { KeepPace } from './keep-pace.js';
import type { PassingTime } from './passing-time.js';
import { answerToOffer, givesUpBeforePickUp } from './temper.js';
import { walk } from './walk.js';
import { seconds, epochMs } from '../../libs/geo/units.js';

const HEALTH = { mask: true, handsDisinfected: true };
/** Seconds, of the service's time. */
const THINKS = [3, 15] as const;
const HANDLES = [40, 150] as const;
const COMES_WITHIN = 90;
const ATTESTS_EVERY = seconds(15 * 60);
/** For a bag that is not packed yet. */
const ASKS_AGAIN = seconds(60);
/** From a call to the gate. */
const COMES_WHEN_CALLED = [4 * 60, 12 * 60] as const;

/**
 * A rider or volunteer of the demo district: starts a shift, thinks about offers, mostly accepts, fetches,
 * carries, leaves the bag as the drop policy has it. Now and then it says no, gives up, or finds nobody.
 */
export class SimulatedCarrier {
  private readonly bundles: Bundles;
  private readonly dropOff: DropOff;
  private readonly time: PassingTime;
  private vehicle: Vehicle = 'foot';
  private readonly pace?: Pick<KeepPace, 'answered'>;
  /** Real seconds that a busy machine woke it up too late. */
  private overslept = 0;

  constructor(
    private place: Location,
    private readonly client: CarrierClient,
    town: DropOffTown & { readonly pace?: Pick<KeepPace, 'answered'> },
  ) {
    this.time = town.time;
    this.pace = town.pace;
    this.bundles = new Bundles(client, (offers) => this.answer(offers));
    this.dropOff = new DropOff(client, town, (to) => this.goTo(to));
  }

  /** From the start of the shift, or from the call for a volunteer at home, until the simulation is stopped. */
  async work(atHome = false): Promise<void> {
    const { time } = this;
    if (atHome) await this.client.called(time.stop);
    await time.pass(seconds(atHome ? between(...COMES_WHEN_CALLED) : between(0, COMES_WITHIN)));
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
      for (const assignment of fetched)
        if (!(await this.dropOff.bring(assignment.id))) notLeft.push(assignment);
      for (const assignment of notLeft) await this.bringBack(assignment);
    }
  }

  /** One answer for all offers of a pick-up. */
  private async answer(offers: readonly Assignment[]): Promise<Assignment[]> {
    await this.think(offers);
    const due = performance.now();
    const accepted = await this.say(offers);
    const took = (performance.now() - due) / 1_000 / offers.length;
    this.pace?.answered(seconds(took + this.overslept), expiryOf(offers) - this.time.now());
    return accepted;
  }

  /** Not for longer than an offer lasts: on a machine that is busy it is heard of late. */
  private async think(offers: readonly Assignment[]): Promise<void> {
    const left = (expiryOf(offers) - this.time.now()) / 1_000;
    const until = this.time.now() + Math.max(0, Math.min(between(...THINKS), left / 3)) * 1_000;
    await this.time.until(epochMs(until));
    this.overslept = (this.time.now() - until) / 1_000 / this.time.speed;
  }

  private async say(offers: readonly Assignment[]): Promise<Assignment[]> {
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
    await this.sayAtStore(bundle);
    const ready = Math.max(...bundle.map(({ pickup }) => Date.parse(pickup.readyAt)));
    await this.time.until(epochMs(ready));
    await this.time.pass(seconds(between(...HANDLES)));
    const inHand: Assignment[] = [];
    for (const assignment of bundle) if (await this.takes(assignment)) inHand.push(assignment);
    return inHand;
  }

  /** So that its waiting is paid; at a gate's shelf there is none. */
  private async sayAtStore(bundle: readonly Assignment[]): Promise<void> {
    for (const { id, pickup } of bundle)
      if (!pickup.dropPoint) await refusalOf(this.client.atStore(id, pickup.location));
  }

  /**
   * Waits where something has run out and the resident is being asked: their answer, or its time, is minutes
   * away.
   */
  private async takes({ id }: Assignment): Promise<boolean> {
    for (;;) {
      const refusal = await refusalOf(this.client.pickUp(id));
      if (refusal?.code !== 'ORDER_NOT_PACKED') return !refusal;
      await this.time.pass(ASKS_AGAIN);
    }
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

/** When the first of them is taken back. */
function expiryOf(offers: readonly Assignment[]): number {
  return Math.min(...offers.map(({ expiresAt }) => (expiresAt ? Date.parse(expiresAt) : Infinity)));
}
