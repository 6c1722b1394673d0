import { seconds, type Seconds } from '../geo/units.js';
import { WEIGHTS } from './defaults.js';
import type { Model, Runner, Work } from './model.js';
import { Walker, type Bundle } from './walk.js';

/** What one carrier will do: bundles one after the other. */
export interface Route {
  readonly runner: Runner;
  readonly bundles: readonly Bundle[];
  /** Infinite where a constraint is broken; zero for no work. */
  readonly cost: number;
  /** Before each bundle and, last, after all: when its carrier is free, and what it has cost so far. */
  readonly times: readonly Seconds[];
  readonly costs: readonly Seconds[];
  /** Where its carrier is after all. */
  readonly endsIn: number;
}

/** A plan under way: a route a carrier, and the legs that are in none. Routes are replaced, never changed. */
export class Routes {
  readonly all: Route[];
  /** The carrier of each leg, by number; -1: none. */
  readonly carrierOf: Int32Array;
  cost: number;

  constructor(readonly model: Model) {
    this.all = model.runners.map(noWork);
    this.carrierOf = new Int32Array(model.works.length).fill(-1);
    this.cost = model.works.reduce((sum, work) => sum + costUnserved(work), 0);
  }

  /** Puts a route in the place of the carrier's present one. */
  replace(route: Route): void {
    const old = this.all[route.runner.index] as Route;
    for (const bundle of old.bundles) for (const work of bundle) this.carrierOf[work.index] = -1;
    for (const bundle of route.bundles)
      for (const work of bundle) this.carrierOf[work.index] = route.runner.index;
    this.all[route.runner.index] = route;
    this.cost += route.cost - old.cost - servedBy(route) + servedBy(old);
  }

  withoutWork(carrier: number): Route {
    return noWork(this.model.runners[carrier] as Runner);
  }

  /** Goes back to routes that were a plan once; each carrier is emptied first, so that no leg is in two. */
  restore(routes: Iterable<Route>): void {
    const changed = [...routes].filter((route) => this.all[route.runner.index] !== route);
    for (const { runner } of changed) this.replace(noWork(runner));
    for (const route of changed) this.replace(route);
  }

  routeOf(work: Work): Route | undefined {
    return this.all[this.carrierOf[work.index] as number];
  }

  unserved(): Work[] {
    return this.model.works.filter(({ index }) => this.carrierOf[index] === -1);
  }
}

/** What it costs that a leg is in no route. */
export const costUnserved = ({ weight }: Work): number => WEIGHTS.unserved * weight;

/** What it would cost if the route's legs were in none. */
const servedBy = ({ bundles }: Route): number =>
  bundles.reduce((sum, bundle) => bundle.reduce((part, work) => part + costUnserved(work), sum), 0);

const noWork = (runner: Runner): Route => ({
  runner,
  bundles: [],
  cost: 0,
  times: [runner.freeAt],
  costs: [runner.callCost],
  endsIn: runner.place,
});

/** A route with its cost worked out. */
export function routeOf({ ways }: Model, runner: Runner, bundles: readonly Bundle[]): Route {
  if (bundles.length === 0) return noWork(runner);
  const walker = new Walker(ways, runner);
  const times: Seconds[] = [walker.time];
  const costs: Seconds[] = [walker.cost];
  let feasible = true;
  for (const bundle of bundles) {
    feasible &&= walker.carry(bundle);
    times.push(walker.time);
    costs.push(walker.cost);
  }
  return {
    runner,
    bundles,
    cost: feasible ? walker.cost : seconds(Infinity),
    times,
    costs,
    endsIn: walker.place,
  };
}
