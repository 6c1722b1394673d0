import {
  travelMinutes,
  type Instance,
  type InstanceCourier,
  type InstanceOrder,
  type Minute,
  type Point,
} from '#apps/replay/mdrp/read-instance.js';
import type { Solution, SolvedBundle, SolvedMove, SolvedOrder } from '#apps/replay/mdrp/write-solution.js';
import { dispatchRound } from '#libs/dispatch/dispatch-round.js';
import type { Carrier, OpenLeg, Plan, Round, RoundOptions, TravelTimes } from '#libs/dispatch/round.js';
import type { Location } from '#libs/geo/location.js';
import { epochMs, seconds, metres } from '../../../libs/geo/units.js';

/** Shifts are known this long before they start, so that work can be planned for who is about to come. */
const SHIFTS_KNOWN_AHEAD: Minute = 60;
/** An instance knows no loads: one bag an order, and no rider runs out of room before out of time. */
const CAPACITY = { bags: 50, weightGrams: 500_000, coldBox: true };
const MS = 60_000;

export interface DaySettings {
  readonly maxBundle: number;
  readonly options?: RoundOptions;
  /** Who decides; absent: the engine. */
  readonly dispatch?: (round: Round) => Plan;
}

export interface Day {
  readonly solution: Solution;
  /**
   * Of each round with something to decide, in milliseconds of CPU time: the wall clock of a shared machine
   * tells little.
   */
  readonly roundMs: readonly number[];
}

/** Where a courier is, or will be when its last assignment is done. */
interface Whereabouts {
  readonly courier: InstanceCourier;
  place: Point;
  name: string;
  freeAt: Minute;
}

/** Lives through one instance, a round a minute. What is offered is taken, and final. */
export function simulateDay(instance: Instance, settings: DaySettings): Day {
  const couriers = instance.couriers.map((courier): Whereabouts => ({
    courier,
    place: courier,
    name: '0',
    freeAt: courier.onAt,
  }));
  const byCourier = new Map(couriers.map((whereabouts) => [whereabouts.courier.id, whereabouts]));
  const restaurants = new Map(instance.restaurants.map((restaurant) => [restaurant.id, restaurant]));
  const coming = instance.orders.toSorted((a, b) => a.placedAt - b.placedAt);
  const open = new Map<string, InstanceOrder>();
  const log = {
    bundles: [] as SolvedBundle[],
    orders: new Map<string, SolvedOrder>(),
    moves: [] as SolvedMove[],
  };
  const roundMs: number[] = [];
  const end = Math.max(...instance.couriers.map(({ offAt }) => offAt));
  let next = 0;
  for (let now = coming[0]?.placedAt ?? 0; now <= end; now++) {
    for (let order = coming[next]; order && order.placedAt <= now; order = coming[++next])
      open.set(order.id, order);
    if (open.size === 0) continue;
    const round = roundAt(now);
    const started = process.cpuUsage();
    const plan = (settings.dispatch ?? dispatchRound)(round);
    const { user, system } = process.cpuUsage(started);
    roundMs.push((user + system) / 1_000);
    for (const { carrierId, stops } of plan.offers)
      assign(
        now,
        byCourier.get(carrierId) as Whereabouts,
        stops.map(({ legId }) => legId),
      );
  }
  return { solution: log, roundMs };

  function roundAt(now: Minute): Round {
    return {
      now: epochMs(now * MS),
      zone: { maxLegsInHand: CAPACITY.bags, maxBundle: settings.maxBundle },
      carriers: couriers
        .filter(({ courier }) => courier.offAt >= now && courier.onAt <= now + SHIFTS_KNOWN_AHEAD)
        .map((whereabouts) => carrierOf(whereabouts, now)),
      legs: [...open.values()].map(legOf),
      travel: travelOf(instance),
      seed: now,
      options: { commitAhead: seconds(0), ...settings.options },
    };
  }

  function legOf(order: InstanceOrder): OpenLeg {
    return {
      id: order.id,
      pickupId: order.restaurant,
      pickup: located(restaurants.get(order.restaurant) as Point),
      dropoff: located(order),
      placedAt: epochMs(order.placedAt * MS),
      readyAt: epochMs(order.readyAt * MS),
      promisedAt: epochMs((order.placedAt + instance.target) * MS),
      load: { bags: 1, weightGrams: 1_000 },
      temperature: 'hot',
      carrierKind: 'rider',
      pickupHandling: seconds(instance.pace.pickupService * 60),
      dropoffHandling: seconds(instance.pace.dropoffService * 60),
      declinedBy: [],
    };
  }

  /** The instances' own arithmetic, apart from the engine's: see the rules in the data's README. */
  function assign(now: Minute, whereabouts: Whereabouts, ids: readonly string[]): void {
    const { pace } = instance;
    const orders = ids.map((id) => open.get(id) as InstanceOrder);
    const restaurant = restaurants.get((orders[0] as InstanceOrder).restaurant) as Point & {
      readonly id: string;
    };
    const courier = whereabouts.courier.id;
    let time = Math.max(now, whereabouts.freeAt);
    const go = (place: Point, name: string): void => {
      log.moves.push({ courier, departsAt: time, origin: whereabouts.name, destination: name });
      time += travelMinutes(whereabouts.place, place, pace);
      Object.assign(whereabouts, { place, name });
    };
    go(restaurant, restaurant.id);
    const pickedUpAt = Math.max(time + pace.pickupService / 2, ...orders.map(({ readyAt }) => readyAt));
    time = pickedUpAt + pace.pickupService / 2;
    for (const order of orders) {
      go(order, order.id);
      const droppedOffAt = time + pace.dropoffService / 2;
      log.orders.set(order.id, { pickedUpAt, droppedOffAt, courier });
      open.delete(order.id);
      time = droppedOffAt + pace.dropoffService / 2;
    }
    log.bundles.push({ assignedAt: now, pickedUpAt, courier, orders: ids });
    whereabouts.freeAt = time;
  }
}

function carrierOf({ courier, place, freeAt }: Whereabouts, now: Minute): Carrier {
  const busy = freeAt > now;
  return {
    id: courier.id,
    kind: 'rider',
    vehicle: 'car',
    location: located(place),
    freeAt: epochMs(Math.max(now, freeAt) * MS),
    idleSince: epochMs(freeAt * MS),
    shiftEndsAt: epochMs(courier.offAt * MS),
    capacity: CAPACITY,
    load: { bags: busy ? 1 : 0, weightGrams: busy ? 1_000 : 0 },
    legsInHand: busy ? 1 : 0,
    admittedTo: [],
  };
}

const located = ({ x, y }: Point): Location => ({ lat: y, lng: x });

/** The plane of the instance in place of the globe. */
function travelOf({ pace }: Instance): TravelTimes {
  const flat = ({ lat, lng }: Location): Point => ({ x: lng, y: lat });
  return {
    travelTime: (from, to) => seconds(travelMinutes(flat(from), flat(to), pace) * 60),
    distance: (from, to) => metres(Math.hypot(to.lng - from.lng, to.lat - from.lat)),
  };
}
