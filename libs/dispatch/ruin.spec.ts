import { modelOf, type Runner, type Work } from './model.js';
import { Nearby } from './nearby.js';
import type { Random } from './random.js';
import type { OpenLeg } from './round.js';
import { routeOf, Routes, type Route } from './routes.js';
import { ruin } from './ruin.js';
import { aCarrier, aLeg, aRound, minutes } from './testing/a-round.js';
import { seconds } from '../geo/units.js';

const LEGS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/**
 * A plan by carrier, as bundles of legs by name, that a move takes apart which draws these numbers: the leg
 * it begins with, one less than the carriers, and for each of those one less than the legs, and how far
 * before the leg the string begins.
 */
function ruined(
  plan: readonly (readonly string[])[],
  draws: readonly number[],
  legs: Readonly<Record<string, Partial<OpenLeg>>> = {},
) {
  const model = modelOf(
    aRound({
      carriers: plan.map((_, number) => aCarrier(`${number}`)),
      legs: LEGS.map((id) => aLeg(id, legs[id])),
    }),
  );
  const routes = new Routes(model);
  const workOf = (id: string): Work => model.works[LEGS.indexOf(id)] as Work;
  for (const [number, bundles] of plan.entries())
    routes.replace(
      routeOf(
        model,
        model.runners[number] as Runner,
        bundles.map((bundle) => [...bundle].map(workOf)),
      ),
    );
  const replaced: Route[] = [];
  const limits: number[] = [];
  const random = { below: (limit: number) => (limits.push(limit), draws[limits.length - 1] ?? 0) };
  const nearby = new Nearby(model, routes);
  const before = routes.all.slice();
  const taken = ruin(model, routes, nearby, random as unknown as Random, (old) => replaced.push(old));
  return {
    taken: taken.map((work) => work.leg.id).join(''),
    left: routes.all.map(({ bundles }) =>
      bundles.map((bundle) => bundle.map((work) => work.leg.id).join('')),
    ),
    replaced: replaced.map((route) => before.indexOf(route)),
    limits,
  };
}

describe('taking a plan apart', () => {
  it('takes a string of legs that follow each other, the chosen one among them', () => {
    const plan = [['abc', 'def', 'g']];
    expect(ruined(plan, [3, 0, 2, 1])).toMatchObject({ taken: 'cde', left: [['ab', 'f', 'g']] });
    expect(ruined(plan, [3, 0, 2, 0])).toMatchObject({ taken: 'def', left: [['abc', 'g']] });
    expect(ruined(plan, [3, 0, 0, 0])).toMatchObject({ taken: 'd', left: [['abc', 'ef', 'g']] });
  });

  it('stays within the route at its beginning and its end', () => {
    const plan = [['abc', 'def', 'g']];
    expect(ruined(plan, [0, 0, 2, 2])).toMatchObject({ taken: 'abc' });
    expect(ruined(plan, [6, 0, 2, 0])).toMatchObject({ taken: 'efg' });
  });

  it('takes from as many carriers as it has drawn, nearest legs first, and tells whose routes it changed', () => {
    const plan = [['ab'], ['cd'], ['ef'], ['g']];
    expect(ruined(plan, [2, 0, 0, 0])).toMatchObject({ taken: 'c', replaced: [1] });
    expect(ruined(plan, [2, 1, 0, 0, 0, 0])).toMatchObject({ taken: 'ce', replaced: [1, 2] });
    expect(ruined(plan, [6, 2, 0, 0, 0, 0, 0, 0])).toMatchObject({ taken: 'gac', replaced: [3, 0, 1] });
  });

  it('draws from all legs, from up to three carriers and up to four legs of each', () => {
    expect(ruined([['abcd', 'efg']], [3, 0, 2, 1]).limits).toEqual([7, 3, 4, 3]);
  });

  it('takes what has no carrier along, once', () => {
    expect(ruined([['a'], ['g']], [0, 1, 0, 0, 0, 0])).toMatchObject({ taken: 'abcdefg' });
    expect(ruined([[], []], [4, 2])).toMatchObject({ taken: 'efgabcd', replaced: [] });
  });

  it('takes nothing where what is left could not be carried', () => {
    // The first bag waits in the store until the last may come; without it the last would be under way for
    // too long.
    const legs = {
      a: { notBefore: minutes(60) },
      c: { notBefore: minutes(60), maxCarry: seconds(1_200) },
    };
    expect(ruined([['abc']], [0, 0, 0, 0], legs)).toMatchObject({ taken: '', left: [['abc']] });
    expect(ruined([['abc']], [0, 0, 0, 0])).toMatchObject({ taken: 'a', left: [['bc']] });
  });
});
