import type { Model, Work } from './model.js';
import type { Nearby } from './nearby.js';
import type { Random } from './random.js';
import { routeOf, type Route, type Routes } from './routes.js';

/** Carriers whose work one move takes apart, at most, and legs it takes from each. */
const MOST_CARRIERS = 3;
const MOST_LEGS = 4;

/** Takes strings of legs near a leg chosen at random out of the plan; legs that had no place come with them. */
export function ruin(
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
