import fc from 'fast-check';
import { greedyRoutes } from './greedy.js';
import { improve } from './local-search.js';
import { modelOf, type Model } from './model.js';
import type { Round } from './round.js';
import { routeOf, Routes } from './routes.js';
import { aCarrier, aLeg, aRound, at } from './testing/a-round.js';
import { anyRound, withoutConstraints } from './testing/any-round.js';
import { leastCost } from './testing/exhaustive.js';

/** A plan in which nobody has any work, searched for so many moves. */
function searched(round: Round, moves: number): { routes: Routes; model: Model } {
  const model = modelOf(round);
  const routes = new Routes(model);
  improve(model, routes, moves);
  return { routes, model };
}

/** With places for all: a round in which there is something to search. */
const town = (legs: number, carriers: number) =>
  anyRound({ legs, carriers }).map((round): Round => ({ ...round, dropPoints: [] }));

const carriers = [aCarrier('ann'), aCarrier('bo', { location: at(9) })];
const legs = ['a', 'b', 'c'].map((id, east) => aLeg(id, { dropoff: at(3 * east) }));

describe('the search for a better plan', () => {
  it.each([0, 1, 17])('tries %i moves', (moves) => {
    let asked = 0;
    searched(aRound({ carriers, legs, options: { outOfTime: () => (asked++, false) } }), moves);
    expect(asked).toBe(moves);
  });

  it('stops when its caller is out of time', () => {
    let asked = 0;
    searched(aRound({ carriers, legs, options: { outOfTime: () => ++asked === 5 } }), 100);
    expect(asked).toBe(5);
  });

  it('leaves a plan as it is when it may try nothing', () => {
    const { routes } = searched(aRound({ carriers, legs }), 0);
    expect(routes.unserved()).toHaveLength(3);
  });

  it('keeps its books, and each leg in one place', () => {
    for (const round of fc.sample(town(8, 4), { seed: 3, numRuns: 30 })) {
      const { routes, model } = searched(round, 40);
      const again = new Routes(model);
      for (const { runner, bundles } of routes.all) again.replace(routeOf(model, runner, bundles));
      expect(routes.cost).toBeCloseTo(again.cost, 3);
      expect([...routes.carrierOf]).toEqual([...again.carrierOf]);
      const carried = routes.all.flatMap(({ bundles }) => bundles.flat());
      expect(new Set(carried).size).toBe(carried.length);
    }
  });

  it('ends no worse than it began, whatever it has tried', () => {
    for (const round of fc.sample(town(8, 4), { seed: 5, numRuns: 40 }).map(withoutConstraints)) {
      const routes = greedyRoutes(modelOf(round));
      const { cost } = routes;
      improve(routes.model, routes, 1);
      expect(routes.cost).toBeLessThanOrEqual(cost + 1e-6);
      improve(routes.model, routes, 5);
      expect(routes.cost).toBeLessThanOrEqual(cost + 1e-6);
    }
  });

  it('has the best plan that it has seen, whenever it is stopped', () => {
    const rounds = fc.sample(town(8, 4), { seed: 7, numRuns: 8 }).map(withoutConstraints);
    for (const round of rounds) {
      let least = Infinity;
      for (let last = 1; last <= 25; last++) {
        let moves = 0;
        const { routes } = searched({ ...round, options: { outOfTime: () => moves++ === last } }, 400);
        expect(routes.cost).toBeLessThanOrEqual(least + 1e-6);
        least = routes.cost;
      }
    }
  });

  it('finds the best plan of a small town within two hundred moves', () => {
    const rounds = fc.sample(town(6, 3), { seed: 20_220_329, numRuns: 100 });
    const towns = rounds.filter((round) => round.legs.length > 4 && round.carriers.length > 1).slice(0, 20);
    for (const round of towns.map(withoutConstraints)) {
      const { routes, model } = searched(round, 200);
      expect(routes.cost).toBeCloseTo(leastCost(model), 3);
    }
  });
});
