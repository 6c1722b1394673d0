import type { Model, Work } from './model.js';
import { Nearby } from './nearby.js';
import { Recreator } from './recreate.js';
import { Routes } from './routes.js';

/**
 * Cheapest feasible insertion, the most urgent leg first: the start that every plan must be at least as good
 * as.
 */
export function greedyRoutes(model: Model): Routes {
  const routes = new Routes(model);
  if (model.runners.length === 0) return routes;
  const recreator = new Recreator(model, new Nearby(model));
  for (const work of byUrgency(model.works)) recreator.place(routes, work, []);
  return routes;
}

export const byUrgency = (works: readonly Work[]): Work[] =>
  works.toSorted((a, b) => b.weight - a.weight || a.promisedAt - b.promisedAt || a.index - b.index);
