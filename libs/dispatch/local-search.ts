import type { Model, Work } from './model.js';
import { Nearby } from './nearby.js';
import { Random } from './random.js';
import { Recreator } from './recreate.js';
import { routeOf, type Route, type Routes } from './routes.js';

/** Carriers whose work one move takes apart, at most, and legs it takes from each. */
const MOST_CARRIERS = 3;
const MOST_LEGS = 4;
/** In cost: what a move may make worse at first, and at the end. */
const WARM = 60;
const COLD = 1;

/**
 * Ruin and recreate with slack induction by string removals (Christiaens and Vanden Berghe, Transportation Science,
 * 2020): takes legs next to each other in plan and place out, and puts them back where they cost least; a worse plan is
 * accepted at times, as in simulated annealing, and the best one seen is kept. It can stop after any move, and does when the caller is out of time. Unlike the
 * original, the budget is a count of moves and the temperature follows the count, so that a plan does not depend on how
 * fast the machine is.
 */
export function improve(model: Model, routes: Routes, moves: number): void {
  const random = new Random(model.round.seed);
  const nearby = new Nearby(model, routes);
  const recreator = new Recreator(model, nearby, random);
  let best = { cost: routes.cost, all: routes.all.slice() };
  const { outOfTime } = model.round.options ?? {};
  for (let move = 0; move < moves && !outOfTime?.(); move++) {
    const before = routes.cost;
    const undo = new Map<number, Route>();
    const keep = (route: Route): void => {
      if (!undo.has(route.runner.index)) undo.set(route.runner.index, route);
    };
    const taken = ruin(model, routes, nearby, random, keep);
    const ruined = [...undo.keys()];
    for (const work of inSomeOrder(taken, random)) recreator.place(routes, work, ruined, keep);
    const warmth = WARM * (COLD / WARM) ** (move / moves);
    if (routes.cost >= before - warmth * Math.log(random.fraction() || Number.MIN_VALUE)) {
      routes.restore(undo.values());
      routes.cost = before;
    } else if (routes.cost < best.cost - 1e-6) best = { cost: routes.cost, all: routes.all.slice() };
  }
  routes.restore(best.all);
}

/** Takes strings of legs near a leg chosen at random out of the plan; legs that had no place come with them. */
function ruin(
  model: Model,
  routes: Routes,
  nearby: Nearby,
  random: Random,
  onReplace: (old: Route) => void,
): Work[] {
  const seed = model.works[random.below(model.works.length)] as Work;
  const carriers = 1 + random.below(MOST_CARRIERS);
  const taken: Work[] = [];
  const ruined = new Set<number>();
  const around = nearby.works(seed);
  const from = around.indexOf(seed);
  for (let step = 0; step < around.length && ruined.size < carriers; step++) {
    const work = around[(from + step) % around.length] as Work;
    const carrier = routes.carrierOf[work.index] as number;
    if (carrier === -1) {
      if (!taken.includes(work)) taken.push(work);
    } else if (!ruined.has(carrier)) {
      ruined.add(carrier);
      const route = routes.all[carrier] as Route;
      onReplace(route);
      taken.push(...takeString(model, routes, route, work, 1 + random.below(MOST_LEGS), random));
    }
  }
  return taken;
}

/** Takes up to `length` legs that follow each other, `around` among them, out of a route. */
function takeString(
  model: Model,
  routes: Routes,
  route: Route,
  around: Work,
  length: number,
  random: Random,
): Work[] {
  const sequence = route.bundles.flat();
  const first = Math.max(
    0,
    Math.min(sequence.indexOf(around) - random.below(length), sequence.length - length),
  );
  const taken = sequence.slice(first, first + length);
  const bundles = route.bundles
    .map((bundle) => bundle.filter((work) => !taken.includes(work)))
    .filter((bundle) => bundle.length > 0);
  const left = routeOf(model, route.runner, bundles);
  if (left.cost === Infinity) return [];
  routes.replace(left);
  return taken;
}

/** The order in which legs are put back decides much; none is best always. */
function inSomeOrder(works: Work[], random: Random): Work[] {
  const choice = random.below(4);
  if (choice === 0) return works.toSorted((a, b) => a.promisedAt - b.promisedAt || a.index - b.index);
  if (choice === 1) return works.toSorted((a, b) => a.readyAt - b.readyAt || a.index - b.index);
  for (let last = works.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [works[last], works[other]] = [works[other] as Work, works[last] as Work];
  }
  return works;
}
