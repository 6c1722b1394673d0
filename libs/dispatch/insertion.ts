import { mayCarry, type Model, type Work } from './model.js';
import { routeOf, type Route } from './routes.js';
import { roomFor, Walker, type Bundle } from './walk.js';

const NOTHING: Bundle = [];

/** The cheapest place for a leg in one route: in the bundle `bundle`, or in a new one before it. */
export interface Insertion {
  readonly route: Route;
  readonly added: number;
  readonly bundle: number;
  readonly joins: boolean;
  readonly stop: number;
}

/** Finds the cheapest place of a leg in a route: each stop of each bundle of its store, and each gap between bundles. */
export class Inserter {
  private readonly walker: Walker;

  constructor(private readonly model: Model) {
    this.walker = new Walker(model.ways, model.runners[0] as Model['runners'][0]);
  }

  /** The best insertion that costs less than `bound`. */
  best(route: Route, work: Work, bound = Infinity): Insertion | undefined {
    const { runner, bundles } = route;
    if (!mayCarry(runner, work)) return undefined;
    const { walker } = this;
    const { chains } = this.model.switches;
    let limit = route.cost + bound;
    let found: { bundle: number; joins: boolean; stop: number } | undefined;
    walker.start(runner);
    for (let index = 0; index <= bundles.length; index++) {
      const { time, place, cost } = walker;
      if (cost >= limit || time > runner.shiftEndsAt) break;
      const bundle = bundles[index];
      if ((chains || bundles.length === 0) && walker.carry(NOTHING, work)) {
        const total = this.rest(bundles, index, limit);
        if (total < limit) {
          limit = total;
          found = { bundle: index, joins: false, stop: 0 };
        }
      }
      if (!bundle) break;
      if (bundle[0]?.pickup === work.pickup && roomFor(bundle, runner, work))
        for (let stop = 0; stop <= bundle.length; stop++) {
          walker.set(time, place, cost);
          if (!walker.carry(bundle, work, stop)) continue;
          const total = this.rest(bundles, index + 1, limit);
          if (total >= limit) continue;
          limit = total;
          found = { bundle: index, joins: true, stop };
        }
      walker.set(time, place, cost);
      walker.carry(bundle);
    }
    return found && { route, added: limit - route.cost, ...found };
  }

  /** The cost of the whole route when the walker goes on from bundle `from`. */
  private rest(bundles: readonly Bundle[], from: number, limit: number): number {
    const { walker } = this;
    for (let index = from; index < bundles.length; index++) {
      if (walker.cost >= limit || !walker.carry(bundles[index] as Bundle)) return Infinity;
    }
    return walker.cost;
  }
}

/** The route with the leg in its place. */
export function insert(model: Model, { route, bundle, joins, stop }: Insertion, work: Work): Route {
  const bundles = route.bundles.slice();
  const into = bundles[bundle];
  if (joins && into) bundles[bundle] = into.toSpliced(stop, 0, work);
  else bundles.splice(bundle, 0, [work]);
  return routeOf(model, route.runner, bundles);
}
