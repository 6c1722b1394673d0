import { searchMoves } from './defaults.js';
import { greedyRoutes } from './greedy.js';
import { improve } from './local-search.js';
import type { Model } from './model.js';
import { Nearby } from './nearby.js';
import { rematch } from './rematch.js';
import type { Routes } from './routes.js';

/**
 * The whole plan, of which only what cannot wait is offered. Each step leaves it as good as it was, or
 * better.
 */
export function planRoutes(model: Model): Routes {
  const routes = greedyRoutes(model);
  if (model.works.length === 0 || model.runners.length === 0) return routes;
  const { matching, localSearch } = model.switches;
  if (matching) rematch(model, routes, new Nearby(model, routes));
  if (!localSearch) return routes;
  improve(model, routes, model.round.options?.searchMoves ?? searchMoves(model.works.length));
  if (matching) rematch(model, routes, new Nearby(model, routes));
  return routes;
}
