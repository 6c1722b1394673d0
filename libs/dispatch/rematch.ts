import { cheapestAssignment } from './assignment.js';
import { mayCarry, type Model, type Runner, type Work } from './model.js';
import type { Nearby } from './nearby.js';
import { routeOf, type Route, type Routes } from './routes.js';
import { roomFor, type Bundle } from './walk.js';

/**
 * Deals the work of a plan out again: the chains of bundles stay as they are, and which carrier takes which
 * is solved as an assignment problem, all at once, where insertion decides one leg after the other (the
 * matching of Reyes et al., 2018, over chains in place of single bundles). Each chain may also stay where it
 * is, so the plan never gets worse.
 */
export function rematch(model: Model, routes: Routes, nearby: Nearby): void {
  const chains = routes.all.filter(({ bundles }) => bundles.length > 0);
  const starts = [0];
  const columns: number[] = [];
  const options: Route[] = [];
  for (const chain of chains) {
    for (const option of takers(model, chain, nearby)) {
      columns.push(option.runner.index);
      options.push(option);
    }
    starts.push(columns.length);
  }
  const costs = options.map(({ cost }) => cost);
  const dealt = cheapestAssignment({ columnCount: model.runners.length, starts, columns, costs });
  const wanted = new Map(routes.all.map(({ runner }) => [runner.index, undefined as Route | undefined]));
  for (const [row, column] of dealt.entries()) {
    const slot = columns.indexOf(column, starts[row]);
    wanted.set(column, options[slot]);
  }
  routes.restore([...wanted].map(([carrier, route]) => route ?? routes.withoutWork(carrier)));
}

/** The chain as each carrier worth asking would carry it; the present one first. */
function takers(model: Model, chain: Route, nearby: Nearby): Route[] {
  const first = chain.bundles[0]?.[0] as Work;
  const options = [chain];
  for (const index of nearby.carriers(first)) {
    const runner = model.runners[index] as Runner;
    if (runner === chain.runner || !suits(runner, chain.bundles)) continue;
    const option = routeOf(model, runner, chain.bundles);
    if (option.cost < Infinity) options.push(option);
  }
  return options;
}

const suits = (runner: Runner, bundles: readonly Bundle[]): boolean =>
  bundles.every((bundle) => roomFor(bundle, runner) && bundle.every((work) => mayCarry(runner, work)));
