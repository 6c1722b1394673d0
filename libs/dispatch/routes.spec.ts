import { WEIGHTS } from './defaults.js';
import { modelOf, type Runner, type Work } from './model.js';
import { routeOf, Routes } from './routes.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';
import { Walker, type Bundle } from './walk.js';

const model = modelOf(
  aRound({
    carriers: [aCarrier('ann'), aCarrier('bo', { location: at(2), freeAt: minutes(3) })],
    legs: [aLeg('a'), aLeg('b', { dropoff: at(3) }), aLeg('c', { notAfter: minutes(20) })],
  }),
);
const [ann, bo] = model.runners as unknown as [Runner, Runner];
const [a, b, c] = model.works as unknown as [Work, Work, Work];

/** When the carrier is free, what it has cost and where it is, before each bundle and after all. */
function walked(runner: Runner, bundles: readonly Bundle[]) {
  const walker = new Walker(model.ways, runner);
  const [times, costs] = [[walker.time], [walker.cost]];
  for (const bundle of bundles) {
    walker.carry(bundle);
    times.push(walker.time);
    costs.push(walker.cost);
  }
  return { times, costs, endsIn: walker.place };
}

describe('a route', () => {
  it('tells when its carrier is free before each bundle and after all, what that costs, and where it ends', () => {
    const bundles = [[a, b], [a]];
    const { times, costs, endsIn } = walked(bo, bundles);
    expect(routeOf(model, bo, bundles)).toEqual({
      runner: bo,
      bundles,
      cost: costs[2],
      times,
      costs,
      endsIn,
    });
    expect(endsIn).toBe(a.dropoff);
  });

  it('costs nothing without work, though calling its carrier would', () => {
    expect(routeOf(model, bo, [])).toEqual({
      runner: bo,
      bundles: [],
      cost: 0,
      times: [180],
      costs: [bo.callCost],
      endsIn: bo.place,
    });
  });

  it('is no route where one of its bundles cannot be carried, whatever comes behind it', () => {
    expect(routeOf(model, ann, [[a], [c]]).cost).toBe(Infinity);
    expect(routeOf(model, ann, [[a], [c], [b]]).cost).toBe(Infinity);
  });
});

describe('a plan under way', () => {
  const withA = routeOf(model, ann, [[a]]);
  const withAAndB = routeOf(model, ann, [[a, b]]);
  const withB = routeOf(model, bo, [[b]]);
  const places = (routes: Routes) => [...routes.carrierOf];

  it('begins without any work: each leg costs what a leg without a place costs', () => {
    const routes = new Routes(model);
    expect(routes.all).toEqual([routeOf(model, ann, []), routeOf(model, bo, [])]);
    expect(places(routes)).toEqual([-1, -1, -1]);
    expect(routes.cost).toBe(3 * WEIGHTS.unserved);
    expect(routes.unserved()).toEqual([a, b, c]);
    expect(routes.routeOf(a)).toBeUndefined();
  });

  it('knows whose each leg is, and what all costs, when routes take the place of others', () => {
    const routes = new Routes(model);
    routes.replace(withAAndB);
    expect(places(routes)).toEqual([0, 0, -1]);
    expect(routes.cost).toBeCloseTo(WEIGHTS.unserved + withAAndB.cost, 6);
    routes.replace(withA);
    routes.replace(withB);
    expect(places(routes)).toEqual([0, 1, -1]);
    expect(routes.cost).toBeCloseTo(WEIGHTS.unserved + withA.cost + withB.cost, 6);
    expect(routes.unserved()).toEqual([c]);
    expect([routes.routeOf(a), routes.routeOf(b)]).toEqual([withA, withB]);
    routes.replace(routes.withoutWork(0));
    expect(places(routes)).toEqual([-1, 1, -1]);
  });

  it('goes back to what it was, also where legs changed hands', () => {
    const routes = new Routes(model);
    routes.replace(withA);
    routes.replace(withB);
    const [all, cost] = [routes.all.slice(), routes.cost];
    routes.replace(routes.withoutWork(0));
    routes.replace(routeOf(model, bo, [[a]]));
    routes.replace(routeOf(model, ann, [[b]]));
    routes.restore(all);
    expect(routes.all).toEqual(all);
    expect(places(routes)).toEqual([0, 1, -1]);
    expect(routes.cost).toBeCloseTo(cost, 6);
  });

  it('leaves a route that has not changed as it is', () => {
    const routes = new Routes(model);
    routes.replace(withA);
    const { cost } = routes;
    routes.restore([withA]);
    expect(routes.cost).toBe(cost);
    expect(places(routes)).toEqual([0, -1, -1]);
  });
});
