import type { Model } from './model.js';
import { Nearby } from './nearby.js';
import { Random } from './random.js';
import { Recreator } from './recreate.js';
import type { Route, Routes } from './routes.js';
import { ruin } from './ruin.js';
import { inSomeOrder } from './some-order.js';

/** In cost: what a move may make worse at first, and at the end. */
const WARM = 60;
const COLD = 1;

/**
 * Ruin and recreate with slack induction by string removals (Christiaens and Vanden Berghe, Transportation
 * Science, 2020): takes legs next to each other in plan and place out, and puts them back where they cost
 * least; a worse plan is accepted at times, as in simulated annealing, and the best one seen is kept. It can
 * stop after any move, and does when the caller is out of time. Unlike the original, the budget is a count of
 * moves and the temperature follows the count, so that a plan does not depend on how fast the machine is.
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
