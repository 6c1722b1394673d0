import {
  travelMinutes,
  type Instance,
  type InstanceCourier,
  type InstanceOrder,
  type Minute,
  type Point,
} from '#apps/replay/mdrp/read-instance.js';
import type { Solution, SolvedBundle } from '#apps/replay/mdrp/write-solution.js';

/**
 * Every rule of the instances that a solution breaks, in words; empty: it is sound. Shares no code with the
 * engine.
 */
export function checkSolution(instance: Instance, solution: Solution): string[] {
  const broken: string[] = [];
  const orders = new Map(instance.orders.map((order) => [order.id, order]));
  const given = new Set<string>();
  for (const bundle of solution.bundles)
    for (const id of bundle.orders) {
      const order = orders.get(id);
      if (!order) broken.push(`${id} is no order of the instance`);
      else if (bundle.assignedAt < order.placedAt) broken.push(`${id} is assigned before it is placed`);
      if (given.has(id)) broken.push(`${id} is assigned twice`);
      given.add(id);
    }
  for (const id of solution.orders.keys())
    if (!given.has(id)) broken.push(`${id} is delivered but never assigned`);
  for (const id of given) if (!solution.orders.has(id)) broken.push(`${id} is assigned but never delivered`);
  const byCourier = new Map<string, SolvedBundle[]>();
  for (const bundle of solution.bundles)
    byCourier.set(bundle.courier, [...(byCourier.get(bundle.courier) ?? []), bundle]);
  for (const [id, bundles] of byCourier) {
    const courier = instance.couriers.find((candidate) => candidate.id === id);
    if (!courier) broken.push(`${id} is no courier of the instance`);
    else broken.push(...checkCourier(instance, courier, bundles, orders, solution));
  }
  return broken;
}

/** Follows one courier through its bundles, in the sequence in which it picks them up. */
function checkCourier(
  { pace, restaurants }: Instance,
  courier: InstanceCourier,
  bundles: readonly SolvedBundle[],
  orders: ReadonlyMap<string, InstanceOrder>,
  solution: Solution,
): string[] {
  const broken: string[] = [];
  const expect = (what: string, actual: Minute | undefined, least: Minute): void => {
    if (actual === undefined || actual < least) broken.push(`${what} is at ${actual}, not before ${least}`);
  };
  let place: Point = courier;
  let time: Minute = courier.onAt;
  for (const { assignedAt, pickedUpAt, orders: ids } of bundles.toSorted(
    (a, b) => a.pickedUpAt - b.pickedUpAt,
  )) {
    const carried = ids.flatMap((id) => orders.get(id) ?? []);
    const names = new Set(carried.map(({ restaurant }) => restaurant));
    if (names.size !== 1) broken.push(`${courier.id} bundles orders of ${[...names].join(' and ')}`);
    const restaurant = restaurants.find(({ id }) => names.has(id));
    if (!restaurant) continue;
    const arrivesAt = Math.max(time, assignedAt) + travelMinutes(place, restaurant, pace);
    expect(`pick-up of ${ids.join(' ')}`, pickedUpAt, arrivesAt + pace.pickupService / 2);
    expect(`pick-up of ${ids.join(' ')}`, pickedUpAt, Math.max(...carried.map(({ readyAt }) => readyAt)));
    if (pickedUpAt > courier.offAt) broken.push(`${courier.id} picks up at ${pickedUpAt}, after its shift`);
    place = restaurant;
    time = pickedUpAt + pace.pickupService / 2;
    for (const order of carried) {
      const done = solution.orders.get(order.id);
      const least = time + travelMinutes(place, order, pace) + pace.dropoffService / 2;
      expect(`drop-off of ${order.id}`, done?.droppedOffAt, least);
      if (done && (done.courier !== courier.id || done.pickedUpAt !== pickedUpAt))
        broken.push(`${order.id} is told in two ways`);
      time = (done?.droppedOffAt ?? least) + pace.dropoffService / 2;
      place = order;
    }
  }
  return broken;
}
