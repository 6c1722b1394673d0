import { type Seconds, seconds } from '../geo/units.js';
import { mayCarry, type Model, type Work } from './model.js';
import { routeOf, type Route } from './routes.js';
import { lateness, roomFor, Walker, type Bundle } from './walk.js';

const NOTHING: Bundle = [];

/** The cheapest place for a leg in one route: in the bundle `bundle`, or in a new one before it. */
export interface Insertion {
  readonly route: Route;
  readonly added: Seconds;
  readonly bundle: number;
  readonly joins: boolean;
  readonly stop: number;
}

/**
 * Finds the cheapest place of a leg in a route: each stop of each bundle of its store, and each gap between
 * bundles. Most of an engine's time goes by here, so places are passed over as soon as they cannot beat the
 * best, given that what comes later in a route is never served sooner for a detour before it.
 */
export class Inserter {
  private readonly walker: Walker;
  private limit = seconds(Infinity);

  constructor(private readonly model: Model) {
    this.walker = new Walker(model.ways, model.runners[0] as Model['runners'][0]);
  }

  /** The best insertion that adds less than `bound`. */
  best(route: Route, work: Work, bound = seconds(Infinity)): Insertion | undefined {
    const { runner, bundles, times, costs } = route;
    if (!mayCarry(runner, work)) return undefined;
    const { walker } = this;
    const { chains } = this.model.switches;
    const direct =
      work.halfPickup + this.model.ways.seconds(work.pickup, work.dropoff, runner.vehicle) + work.halfDropoff;
    let found: { bundle: number; joins: boolean; stop: number } | undefined;
    this.limit = seconds(route.cost + bound);
    walker.start(runner);
    for (let index = 0; index <= bundles.length; index++) {
      const time = times[index] as Seconds;
      const cost = costs[index] as Seconds;
      const place = placeAt(route, index);
      const soonest = seconds(Math.max(time + work.halfPickup, work.readyAt) + direct);
      if (time > runner.shiftEndsAt || lateness(work, soonest) >= this.limit - route.cost) break;
      if (chains || bundles.length === 0) {
        walker.set(time, place, cost);
        if (walker.carry(NOTHING, work) && this.improves(route, index))
          found = { bundle: index, joins: false, stop: 0 };
      }
      const bundle = bundles[index];
      if (!bundle || (bundle[0] as Work).pickup !== work.pickup || !roomFor(bundle, runner, work)) continue;
      for (let stop = 0; stop <= bundle.length; stop++) {
        walker.set(time, place, cost);
        if (walker.carry(bundle, work, stop) && this.improves(route, index + 1))
          found = { bundle: index, joins: true, stop };
      }
    }
    return found && { route, added: seconds(this.limit - route.cost), ...found };
  }

  /** Whether the route is the cheapest yet when the walker goes on from bundle `from`. */
  private improves({ bundles, times, costs, cost }: Route, from: number): boolean {
    const { walker } = this;
    let left = bundles.length === 0 ? 0 : cost - (costs[from] as Seconds);
    for (let index = from; index < bundles.length; index++) {
      // Not before the first: the way to its store may be shorter from here than it was.
      if (index > from && walker.cost + left >= this.limit) return false;
      if (!walker.carry(bundles[index] as Bundle)) return false;
      left = cost - (costs[index + 1] as Seconds);
      // Waiting further on has swallowed the delay: from here on all is as it was.
      if (walker.time === times[index + 1]) break;
    }
    const total = walker.cost + left;
    if (total >= this.limit) return false;
    this.limit = seconds(total);
    return true;
  }
}

const placeAt = ({ runner, bundles }: Route, index: number): number =>
  index === 0 ? runner.place : (bundles[index - 1]?.at(-1) as Work).dropoff;

/** The route with the leg in its place. */
export function insert(model: Model, { route, bundle, joins, stop }: Insertion, work: Work): Route {
  const bundles = route.bundles.slice();
  const into = bundles[bundle];
  if (joins && into) bundles[bundle] = into.toSpliced(stop, 0, work);
  else bundles.splice(bundle, 0, [work]);
  return routeOf(model, route.runner, bundles);
}
