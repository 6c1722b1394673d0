import type { CarrierClient } from '../../libs/client/carrier-client.js';
import type { Assignment } from '../../libs/client/openapi.js';
import { Bundles } from '../simulator/courier/bundles.js';
import { leaveBag, type AtHand } from '../simulator/courier/leave-bag.js';
import { refusalOf } from '../simulator/courier/refusal.js';
import {
  travelMinutes,
  type InstanceCourier,
  type Minute,
  type Pace,
  type Point,
} from './mdrp/read-instance.js';
import { between, planBundle } from './bundle-plan.js';
import type { Chart } from './chart.js';
import type { Day } from './day.js';
import { START, type DayLog } from './day-log.js';

/** What every courier of a replay shares. */
export interface Town {
  readonly day: Day;
  readonly chart: Chart;
  readonly pace: Pace;
  readonly log: DayLog;
  readonly atHand: AtHand;
  /** By order id. */
  readonly orders: ReadonlyMap<string, KnownOrder>;
  /** Aborts when there is nothing left to carry. */
  readonly over: AbortSignal;
  readonly delivered: () => void;
}

export interface KnownOrder {
  readonly door: Point;
  readonly readyAt: Minute;
  readonly restaurant: Point & { readonly id: string };
}

interface Task extends KnownOrder {
  readonly order: string;
  readonly assignment: Assignment;
}

/** Minutes between two positions sent from the road. */
const POSITION_EVERY: Minute = 5;
const HEALTHY = { temperatureC: 36.4, mask: true, handsDisinfected: true };

/**
 * A courier of the instance as a client of the service. It accepts whatever it can still pick up on its
 * shift, and carries its bundles one after the other by the instance's rules: in whole minutes, each step
 * starting from the last one's.
 */
export class Courier {
  private readonly bundles: Bundles;
  private place: Point & { readonly name: string };
  private freeAt: Minute;
  /** Where and when all accepted work will be done. */
  private promised: { readonly place: Point; readonly at: Minute };
  /** When each assignment was accepted. */
  private readonly acceptedAt = new Map<string, Minute>();

  constructor(
    private readonly courier: InstanceCourier,
    private readonly client: CarrierClient,
    private readonly town: Town,
  ) {
    const { x, y, onAt } = courier;
    this.place = { x, y, name: START };
    this.freeAt = onAt;
    this.promised = { place: this.place, at: onAt };
    this.bundles = new Bundles(client, (offers) => this.answer(offers));
  }

  /** The shift from its start until the last accepted order is at its door. */
  async work(): Promise<void> {
    const { day, chart, over } = this.town;
    const { onAt, offAt } = this.courier;
    await day.until(onAt, over);
    if (over.aborted) return;
    const location = chart.locate(this.place);
    await this.client.shift({ state: 'online', location, endsAt: day.iso(offAt), health: HEALTHY });
    await Promise.all([this.bundles.listen(day.signalAt(offAt, over)), this.carryAll()]);
    await this.client.shift({ state: 'offline', force: true });
  }

  private async carryAll(): Promise<void> {
    for await (const bundle of this.bundles)
      await this.carry(bundle.map((assignment) => this.task(assignment)));
  }

  /** Accepts what can be picked up before the shift ends. */
  private async answer(offers: readonly Assignment[]): Promise<Assignment[]> {
    const { day, log, pace } = this.town;
    const stops = offers.map((assignment) => this.task(assignment));
    const restaurant = (stops[0] as Task).restaurant;
    const departs = Math.max(day.minute(), this.promised.at);
    const plan = planBundle({ restaurant, stops }, this.promised.place, departs, pace);
    if (plan.pickupAt > this.courier.offAt) {
      log.setback('offer declined: the shift ends before the pick-up');
      await Promise.all(
        offers.map(({ id }) => this.agreed('decline', this.client.decline(id, 'shift ends'))),
      );
      return [];
    }
    const accepted: Assignment[] = [];
    for (const offer of offers)
      if (await this.agreed('accept', this.client.accept(offer.id))) accepted.push(offer);
    const at = day.minute();
    for (const { id } of accepted) this.acceptedAt.set(id, at);
    if (accepted.length > 0) this.promised = { place: plan.endsIn, at: plan.endsAt };
    return accepted;
  }

  private async carry(tasks: readonly Task[]): Promise<void> {
    const { log, pace } = this.town;
    const [first] = tasks as [Task, ...Task[]];
    const { restaurant } = first;
    const assignedAt = this.acceptedAt.get(first.assignment.id) as Minute;
    const departs = Math.max(this.freeAt, assignedAt);
    const { pickupAt } = planBundle({ restaurant, stops: tasks }, this.place, departs, pace);
    await this.go(departs, { ...restaurant, name: restaurant.id });
    const taken = await this.pickUp(tasks, pickupAt);
    const pickedUpAt = this.freeAt;
    if (taken.length === 0) return;
    const orders = taken.map(({ order }) => order);
    log.bundles.push({ assignedAt, pickedUpAt, courier: this.courier.id, orders });
    this.freeAt = pickedUpAt + pace.pickupService / 2;
    for (const task of taken) await this.dropOff(task, pickedUpAt);
    if (this.bundles.empty) this.promised = { place: this.place, at: this.freeAt };
  }

  /** What was picked up, at `freeAt`; nothing if the service lagged past the end of the shift. */
  private async pickUp(tasks: readonly Task[], planned: Minute): Promise<Task[]> {
    const { day, log } = this.town;
    const { offAt } = this.courier;
    await day.until(planned);
    this.freeAt = Math.max(planned, day.minute());
    const taken: Task[] = [];
    if (this.freeAt > offAt) log.setback('given up: the shift ended before the pick-up');
    for (const task of tasks) {
      const { id } = task.assignment;
      if (this.freeAt > offAt) await this.agreed('fail', this.client.fail(id, 'cannot_continue'));
      else if (await this.agreed('pick-up', this.client.pickUp(id))) taken.push(task);
    }
    // Asked for on the shift, it is made on the shift, though the answer may come a minute later.
    if (taken.length > 0) this.freeAt = Math.min(log.stepAt(planned, day.minute()), offAt);
    return taken;
  }

  private async dropOff({ order, assignment, door }: Task, pickedUpAt: Minute): Promise<void> {
    const { day, log, pace, atHand, delivered } = this.town;
    const arrivesAt = this.freeAt + travelMinutes(this.place, door, pace);
    await this.go(this.freeAt, { ...door, name: order });
    await this.agreed('arrive', this.client.arrive(assignment.id));
    const planned = log.stepAt(arrivesAt, day.minute()) + pace.dropoffService / 2;
    await day.until(planned);
    const done = await this.agreed('deliver', leaveBag(this.client, assignment, atHand));
    const droppedOffAt = log.stepAt(planned, day.minute());
    this.freeAt = droppedOffAt + pace.dropoffService / 2;
    if (!done) return;
    log.orders.set(order, { courier: this.courier.id, pickedUpAt, droppedOffAt });
    delivered();
  }

  /** Moves at the instance's speed, telling the service where it is. Resolves on arrival. */
  private async go(departsAt: Minute, to: Point & { readonly name: string }): Promise<void> {
    const { day, chart, pace, log } = this.town;
    const from = this.place;
    const arrivesAt = departsAt + travelMinutes(from, to, pace);
    log.moves.push({ courier: this.courier.id, departsAt, origin: from.name, destination: to.name });
    for (let minute = departsAt; minute < arrivesAt;) {
      minute = Math.min(arrivesAt, minute + POSITION_EVERY);
      await day.until(minute);
      const location = chart.locate(between(from, to, (minute - departsAt) / (arrivesAt - departsAt)));
      // A position that is lost is soon followed by the next; nobody waits for it.
      this.client.tellLocation(location).catch(() => log.setback('position lost'));
    }
    this.place = to;
  }

  /** Whether the service agreed; a refusal is counted. */
  private async agreed(step: string, done: Promise<unknown>): Promise<boolean> {
    const refusal = await refusalOf(done);
    if (refusal) this.town.log.setback(`${step} refused: ${refusal.code}`);
    return !refusal;
  }

  private task(assignment: Assignment): Task {
    const { externalId } = assignment;
    const known = this.town.orders.get(externalId);
    if (!known)
      throw new Error(`Courier ${this.courier.id} was offered ${externalId}, which is no order of ours.`);
    return { order: externalId, assignment, ...known };
  }
}
