import { modelOf, type Work } from './model.js';
import { Nearby } from './nearby.js';
import { Random } from './random.js';
import { Recreator } from './recreate.js';
import type { Carrier, OpenLeg } from './round.js';
import { routeOf, Routes, type Route } from './routes.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';

function aPlan(carriers: readonly Carrier[], legs: readonly OpenLeg[]) {
  const model = modelOf(aRound({ carriers, legs }));
  const nearby = new Nearby(model);
  return {
    model,
    nearby,
    routes: new Routes(model),
    works: model.works,
    recreator: new Recreator(model, nearby),
  };
}

describe('putting a leg back into a plan', () => {
  const carriers = [
    aCarrier('ann', { location: at(9) }),
    aCarrier('bo', { location: at(2) }),
    aCarrier('cy', { location: at(5) }),
  ];

  it('gives it to the carrier for whom it costs least, and tells which route it replaces', () => {
    const { routes, recreator, works } = aPlan(carriers, [aLeg('a'), aLeg('b')]);
    const replaced: Route[] = [];
    const before = routes.all[1];
    expect(recreator.place(routes, works[0] as Work, [], (old) => replaced.push(old))).toBe(true);
    expect([...routes.carrierOf]).toEqual([1, -1]);
    expect(replaced).toEqual([before]);
    // The next of the same store goes with it, and is asked about anew.
    expect(recreator.place(routes, works[1] as Work, [])).toBe(true);
    expect([...routes.carrierOf]).toEqual([1, 1]);
  });

  it('says so where nobody can take it, and leaves the plan as it is', () => {
    const { routes, recreator, works } = aPlan(carriers, [aLeg('a', { carrierKind: 'volunteer' })]);
    const { cost } = routes;
    expect(recreator.place(routes, works[0] as Work, [0])).toBe(false);
    expect(routes.cost).toBe(cost);
  });

  /** Nobody seems to be near: who is asked has to be known otherwise. */
  const nobodyNear = (works: readonly Work[]) =>
    ({ carriers: () => [], sameStore: () => works }) as unknown as Nearby;

  it('asks whoever it is told to ask, and who has legs of the same store', () => {
    const { model, routes, works } = aPlan(carriers, [aLeg('a'), aLeg('b', { dropoff: at(6) })]);
    const [a, b] = works as unknown as [Work, Work];
    const recreator = new Recreator(model, nobodyNear(works), new Random(3));
    expect(recreator.place(routes, b, [])).toBe(false);
    routes.replace(routeOf(model, model.runners[2] as Route['runner'], [[a]]));
    expect(recreator.place(routes, b, [])).toBe(true);
    expect([...routes.carrierOf]).toEqual([2, 2]);
    routes.replace(routes.withoutWork(2));
    expect(recreator.place(routes, b, [0])).toBe(true);
    expect([...routes.carrierOf]).toEqual([-1, 0]);
  });

  it('asks everybody where none of those near can take it, for the start of a plan', () => {
    const { model, routes, works } = aPlan(carriers, [aLeg('a')]);
    expect(new Recreator(model, nobodyNear(works)).place(routes, works[0] as Work, [])).toBe(true);
    expect([...routes.carrierOf]).toEqual([1]);
  });

  it('does not ask the rest where one near can take it', () => {
    const { model, routes, works } = aPlan(carriers, [aLeg('a')]);
    const farNear = { carriers: () => [0], sameStore: () => [] } as unknown as Nearby;
    new Recreator(model, farNear).place(routes, works[0] as Work, []);
    expect([...routes.carrierOf]).toEqual([0]);
  });

  it('asks a carrier once about a leg, however many reasons there are to ask', () => {
    const { model, routes, works } = aPlan(carriers, [aLeg('a'), aLeg('b')]);
    let draws = 0;
    const counted = { fraction: () => (draws++, 1) } as unknown as Random;
    const nearby = { carriers: () => [0, 1, 2, 1], sameStore: () => works } as unknown as Nearby;
    const recreator = new Recreator(model, nearby, counted);
    recreator.place(routes, works[0] as Work, [1, 1, 0]);
    expect(draws).toBe(3);
    recreator.place(routes, works[1] as Work, []);
    expect(draws).toBe(6);
  });

  it('overlooks one place in fifty while it searches, and none at the start', () => {
    const { model, routes, works, nearby } = aPlan(carriers, [aLeg('a')]);
    const drawing = (fraction: number) =>
      new Recreator(model, nearby, { fraction: () => fraction } as unknown as Random);
    expect(drawing(0.019).place(routes, works[0] as Work, [0])).toBe(false);
    expect(drawing(0.02).place(routes, works[0] as Work, [])).toBe(true);
  });

  it('takes the better of two, whichever is asked first', () => {
    for (const also of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
    ]) {
      const { routes, recreator, works } = aPlan(carriers, [aLeg('a', { promisedAt: minutes(8) })]);
      recreator.place(routes, works[0] as Work, also);
      expect([...routes.carrierOf]).toEqual([1]);
    }
  });
});
