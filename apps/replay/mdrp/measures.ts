import { travelMinutes, type Instance, type InstanceOrder, type Minute } from './read-instance.js';
import type { Solution } from './write-solution.js';

/** What an order that never came counts as, in minutes of overage. */
const UNDELIVERED: Minute = 50;

export interface Measures {
  readonly orders: number;
  readonly undelivered: number;
  /**
   * Of these, what a courier on shift could still have picked up after it was placed, had it had nothing else
   * to do.
   */
  readonly missed: number;
  readonly bound: Minute;
  readonly boundOverage: Minute;
  readonly mean: Minute;
  readonly p90: Minute;
  readonly overage: Minute;
}

export function measure(instance: Instance, solution: Solution): Measures {
  const restaurants = new Map(instance.restaurants.map((restaurant) => [restaurant.id, restaurant]));
  const times: Minute[] = [];
  const left: InstanceOrder[] = [];
  for (const order of instance.orders) {
    const done = solution.orders.get(order.id);
    if (done) times.push(done.droppedOffAt - order.placedAt);
    else left.push(order);
  }
  const bounds = instance.orders.map((order) => boundOf(order));
  const over = (time: Minute): Minute => Math.max(0, time - instance.target);
  return {
    orders: instance.orders.length,
    undelivered: left.length,
    missed: left.filter((order) => someoneCould(order)).length,
    bound: mean(bounds),
    boundOverage: mean(bounds.map(over)),
    mean: mean(times),
    p90: percentile(times, 90),
    overage: mean([...times.map(over), ...left.map(() => UNDELIVERED)]),
  };

  /** As if a courier stood at the restaurant and had nothing else to do. */
  function boundOf(order: InstanceOrder): Minute {
    const { pace } = instance;
    const way = travelMinutes(restaurants.get(order.restaurant) ?? order, order, pace);
    const pickup = Math.max(order.readyAt, order.placedAt + pace.pickupService / 2);
    return pickup + pace.pickupService / 2 + way + pace.dropoffService / 2 - order.placedAt;
  }

  function someoneCould(order: InstanceOrder): boolean {
    const { pace, couriers } = instance;
    const restaurant = restaurants.get(order.restaurant) ?? order;
    return couriers.some((courier) => {
      const leaves = Math.max(order.placedAt, courier.onAt);
      const arrives = leaves + travelMinutes(courier, restaurant, pace) + pace.pickupService / 2;
      return Math.max(arrives, order.readyAt) <= courier.offAt;
    });
  }
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Nearest rank: a value that occurs. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}
