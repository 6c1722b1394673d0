import { insert, Inserter, type Insertion } from './insertion.js';
import type { Model, Work } from './model.js';
import { Routes } from './routes.js';

/** Cheapest feasible insertion, the most urgent leg first: the start that every plan must be at least as good as. */
export function greedyRoutes(model: Model): Routes {
  const routes = new Routes(model);
  if (model.runners.length === 0) return routes;
  const inserter = new Inserter(model);
  for (const work of byUrgency(model.works)) {
    let best: Insertion | undefined;
    for (const route of routes.all) best = inserter.best(route, work, best?.added) ?? best;
    if (best) routes.replace(insert(model, best, work));
  }
  return routes;
}

export const byUrgency = (works: readonly Work[]): Work[] =>
  works.toSorted((a, b) => a.promisedAt - b.promisedAt || a.index - b.index);
