import fc from 'fast-check';
import { greedyRoutes } from './greedy.js';
import { modelOf } from './model.js';
import { Nearby } from './nearby.js';
import { planRoutes } from './plan-routes.js';
import { rematch } from './rematch.js';
import type { Round, Switches } from './round.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';
import { anyRound } from './testing/any-round.js';

/** How many moves the search was asked for, as seen by whoever may stop it. */
function movesOf(round: Partial<Round>): number {
  let moves = 0;
  const outOfTime = (): boolean => {
    moves++;
    return false;
  };
  planRoutes(modelOf(aRound({ ...round, options: { ...round.options, outOfTime } })));
  return moves;
}

const legs = [aLeg('a', { dropoff: at(-3) }), aLeg('b', { dropoff: at(3) })];
const carriers = [aCarrier('ann'), aCarrier('bo', { location: at(1) })];

describe('the plan of a round', () => {
  it('is empty where there is nobody, or nothing to carry', () => {
    expect(movesOf({ legs })).toBe(0);
    expect(movesOf({ carriers })).toBe(0);
    expect(planRoutes(modelOf(aRound({ legs }))).unserved()).toHaveLength(2);
  });

  it('is searched for as long as the round says, else as its size asks for', () => {
    expect(movesOf({ legs, carriers, options: { searchMoves: 7 } })).toBe(7);
    expect(movesOf({ legs: legs.slice(1), carriers })).toBe(400);
    const many = Array.from({ length: 200 }, (_, leg) => aLeg(`${leg}`));
    expect(movesOf({ legs: many, carriers: [aCarrier('ann', { kind: 'volunteer' })] })).toBe(200);
  });

  it('is not searched for where search is switched off', () => {
    expect(movesOf({ legs, carriers, options: { switches: { localSearch: false } } })).toBe(0);
  });

  /** The urgent leg goes to the nearer carrier; the other leg is then far from whoever is left. */
  const entangled: Partial<Round> = {
    carriers: [aCarrier('ann', { location: at(0) }), aCarrier('bo', { location: at(10) })],
    legs: [
      aLeg('urgent', { pickup: at(4), dropoff: at(4, 3), promisedAt: minutes(30) }),
      aLeg('other', { pickupId: 'bakery', pickup: at(-10), dropoff: at(-10, 3) }),
    ],
  };
  const planned = (switches: Partial<Switches>, searchMoves = 0) => {
    const model = modelOf(
      aRound({ ...entangled, options: { searchMoves, switches: { chains: false, ...switches } } }),
    );
    const { carrierOf, cost } = planRoutes(model);
    return { carriers: [...carrierOf], better: cost < greedyRoutes(model).cost };
  };

  it('deals the work out again, where that is not switched off', () => {
    // By id: the other leg first.
    expect(planned({ localSearch: false })).toEqual({ carriers: [0, 1], better: true });
    expect(planned({})).toEqual({ carriers: [0, 1], better: true });
    expect(planned({ localSearch: false, matching: false })).toEqual({ carriers: [1, 0], better: false });
    expect(planned({ matching: false })).toEqual({ carriers: [1, 0], better: false });
  });

  it('cannot be made better by dealing it out once more', () => {
    for (const round of fc.sample(anyRound({ legs: 12, carriers: 6 }), { seed: 20_220_329, numRuns: 40 })) {
      const model = modelOf({ ...round, options: { searchMoves: 6 } });
      const routes = planRoutes(model);
      const { cost } = routes;
      rematch(model, routes, new Nearby(model, routes));
      expect(routes.cost).toBeGreaterThan(cost - 1e-6);
    }
  });
});
