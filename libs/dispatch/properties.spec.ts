import fc from 'fast-check';
import { anyRound, withoutConstraints } from './testing/any-round.js';
import { brokenRules } from './testing/broken-rules.js';
import { dispatchRound } from './dispatch-round.js';
import { leastCost } from './testing/exhaustive.js';
import { greedyRoutes } from './greedy.js';
import { modelOf } from './model.js';
import { planRoutes } from './plan-routes.js';
import type { Round } from './round.js';
import { type EpochMs, epochMs } from '../geo/units.js';

const FIXED = { seed: 20_220_329 };
const town = anyRound({ legs: 16, carriers: 8 });

describe('every round', () => {
  it('gets a plan that keeps every rule and forgets no leg', () => {
    fc.assert(
      fc.property(town, (round) => {
        expect(brokenRules(round, dispatchRound(round))).toEqual([]);
      }),
      { ...FIXED, numRuns: 300 },
    );
  });

  it('gets the same plan again, in whatever order it is told', () => {
    fc.assert(
      fc.property(town, (round) => {
        const { carriers, legs } = round;
        const told = { ...round, carriers: carriers.toReversed(), legs: legs.toReversed() };
        expect(dispatchRound(told)).toEqual(dispatchRound(round));
      }),
      { ...FIXED, numRuns: 100 },
    );
  });

  it('gets a plan at least as good as the greedy one it starts from', () => {
    fc.assert(
      fc.property(town, (round) => {
        const model = modelOf(round);
        expect(planRoutes(model).cost).toBeLessThanOrEqual(greedyRoutes(model).cost + 1e-3);
      }),
      { ...FIXED, numRuns: 100 },
    );
  });

  it('keeps its books: the cost of a plan is the cost of its routes and of the legs in none', () => {
    fc.assert(
      fc.property(town, (round) => {
        const routes = planRoutes(modelOf(round));
        const served = routes.all.reduce((sum, { cost }) => sum + cost, 0);
        const unserved = routes.unserved().reduce((sum, { weight }) => sum + 1e7 * weight, 0);
        expect(routes.cost).toBeCloseTo(served + unserved, 2);
      }),
      { ...FIXED, numRuns: 100 },
    );
  });
});

describe('a round that offers nothing', () => {
  const waiting = anyRound({ legs: 4, carriers: 2 })
    .map(withoutConstraints)
    .map((round): Round => ({
      ...round,
      options: {},
      legs: round.legs.map((leg, index) => ({ ...leg, ...(index === 0 && { awaitsEarlierLeg: true }) })),
    }));

  it('says when to look again, if time alone lets a later one offer something', () => {
    const rounds = fc.sample(waiting, { ...FIXED, numRuns: 300 });
    let looked = 0;
    for (const round of rounds) {
      const { offers, lookAgainAt = Infinity } = dispatchRound(round);
      if (offers.length > 0) continue;
      looked++;
      for (const after of [7, 40].map((count) => round.now + count * 60_000)) {
        if (after < lookAgainAt) expect(dispatchRound(later(round, epochMs(after))).offers).toEqual([]);
      }
    }
    expect(looked).toBeGreaterThan(rounds.length / 10);
  });
});

/** The round again, when nothing but time has passed: what is overdue takes as long again. */
function later(round: Round, now: EpochMs): Round {
  const wasBusy = ({ freeAt }: { freeAt: number }) => freeAt > round.now;
  return {
    ...round,
    now,
    carriers: round.carriers.map((carrier) => ({
      ...carrier,
      freeAt: epochMs(Math.max(now, carrier.freeAt)),
      ...(wasBusy(carrier) && { idleSince: epochMs(Math.max(now, carrier.freeAt)) }),
    })),
    legs: round.legs.map((leg) => ({
      ...leg,
      ...(leg.awaitsEarlierLeg && { readyAt: epochMs(Math.max(leg.readyAt, 2 * now - leg.readyAt)) }),
    })),
  };
}

describe('a small round', () => {
  const some = (seed: number) => fc.sample(anyRound({ legs: 6, carriers: 3 }), { seed, numRuns: 500 });

  it.each([
    ['with every kind of constraint', () => some(20_220_329)],
    ['in which everybody can carry everything', () => some(20_220_330).map(withoutConstraints)],
  ])('%s gets the best plan nine times in ten, and one within 2% of it on average', (_, rounds) => {
    const gaps = rounds().map(gapToBest);
    expect(gaps.filter((gap) => gap < 1e-6).length / gaps.length).toBeGreaterThan(0.9);
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(0.02);
  });
});

function gapToBest(round: Round): number {
  const model = modelOf(round);
  const least = leastCost(model);
  const gap = planRoutes(model).cost - least;
  expect(gap).toBeGreaterThan(-1e-3);
  // Legs that nobody can serve cost the same in every plan; they must not make the gap look small.
  return gap / Math.max(1, least % 1e7);
}
