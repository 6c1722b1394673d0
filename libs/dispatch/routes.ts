import { DEFAULTS } from './defaults.js';
import type { Model, Runner, Work } from './model.js';
import { Walker, type Bundle } from './walk.js';

/** What one carrier will do: bundles one after the other. */
export interface Route {
  readonly runner: Runner;
  readonly bundles: readonly Bundle[];
  /** Infinite where a constraint is broken; zero for no work. */
  readonly cost: number;
}

/** A plan under way: a route a carrier, and the legs that are in none. Routes are replaced, never changed. */
export class Routes {
  readonly all: Route[];
  /** The carrier of each leg, by number; -1: none. */
  readonly carrierOf: Int32Array;
  cost: number;

  constructor(readonly model: Model) {
    this.all = model.runners.map((runner) => ({ runner, bundles: [], cost: 0 }));
    this.carrierOf = new Int32Array(model.works.length).fill(-1);
    this.cost = DEFAULTS.unserved * model.works.length;
  }

  /** Puts a route in the place of the carrier's present one. */
  replace(route: Route): void {
    const old = this.all[route.runner.index] as Route;
    for (const bundle of old.bundles) for (const work of bundle) this.carrierOf[work.index] = -1;
    for (const bundle of route.bundles)
      for (const work of bundle) this.carrierOf[work.index] = route.runner.index;
    this.all[route.runner.index] = route;
    this.cost += route.cost - old.cost - DEFAULTS.unserved * (legsIn(route) - legsIn(old));
  }

  routeOf(work: Work): Route | undefined {
    return this.all[this.carrierOf[work.index] as number];
  }

  unserved(): Work[] {
    return this.model.works.filter(({ index }) => this.carrierOf[index] === -1);
  }
}

export const legsIn = ({ bundles }: Route): number => bundles.reduce((sum, bundle) => sum + bundle.length, 0);

/** A route with its cost worked out. */
export function routeOf({ ways }: Model, runner: Runner, bundles: readonly Bundle[]): Route {
  if (bundles.length === 0) return { runner, bundles, cost: 0 };
  const walker = new Walker(ways, runner);
  for (const bundle of bundles) if (!walker.carry(bundle)) return { runner, bundles, cost: Infinity };
  return { runner, bundles, cost: walker.cost };
}
