import { modelOf, type Runner } from './model.js';
import { Nearby } from './nearby.js';
import { rematch } from './rematch.js';
import type { Carrier, OpenLeg } from './round.js';
import { routeOf, Routes } from './routes.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';

/** A plan by which leg n is carried by carrier `carriers[n]` alone, dealt out again. */
function dealt(carriers: readonly Carrier[], legs: readonly OpenLeg[], carrierOf: readonly number[]) {
  const model = modelOf(aRound({ carriers, legs }));
  const routes = new Routes(model);
  for (const runner of model.runners) {
    const mine = model.works.filter(({ index }) => carrierOf[index] === runner.index);
    if (mine.length > 0)
      routes.replace(
        routeOf(
          model,
          runner,
          mine.map((work) => [work]),
        ),
      );
  }
  const before = routes.cost;
  rematch(model, routes, new Nearby(model, routes));
  return { carrierOf: [...routes.carrierOf], better: before - routes.cost, routes };
}

const here = aLeg('a', { pickup: at(0), dropoff: at(1) });
const there = aLeg('b', { pickupId: 'bakery', pickup: at(20), dropoff: at(21) });
const ann = aCarrier('ann', { location: at(0) });
const bo = aCarrier('bo', { location: at(20) });

describe('dealing the work of a plan out again', () => {
  it('lets two carriers swap what each is far from', () => {
    const swapped = dealt([ann, bo], [here, there], [1, 0]);
    expect(swapped.carrierOf).toEqual([0, 1]);
    expect(swapped.better).toBeGreaterThan(0);
  });

  it('leaves everybody what is best so', () => {
    const same = dealt([ann, bo], [here, there], [0, 1]);
    expect(same.carrierOf).toEqual([0, 1]);
    expect(same.better).toBe(0);
  });

  it('gives work to who has none, and takes it from who is far away', () => {
    expect(dealt([ann, bo], [there], [0]).carrierOf).toEqual([1]);
    const cy = aCarrier('cy', { location: at(10) });
    expect(dealt([ann, bo, cy], [here, there], [2, 0]).carrierOf).toEqual([0, 1]);
  });

  it('keeps the ways of a carrier together', () => {
    const { carrierOf, routes } = dealt([ann, bo], [here, there], [1, 1]);
    expect(carrierOf[0]).toBe(carrierOf[1]);
    expect(routes.all.flatMap(({ bundles }) => bundles)).toHaveLength(2);
  });

  it('leaves what has no carrier without one', () => {
    expect(dealt([ann, bo], [here, there], [1, -1]).carrierOf).toEqual([0, -1]);
  });

  it.each<[string, Partial<Carrier>, Partial<OpenLeg>]>([
    [
      'has no room for it',
      { capacity: { bags: 1, weightGrams: 40_000, coldBox: false } },
      { load: { bags: 2, weightGrams: 1 } },
    ],
    ['may not carry it', {}, { declinedBy: ['bo'] }],
    ['would come too late', { freeAt: minutes(30) }, { notAfter: minutes(32) }],
  ])('gives nothing to a nearer carrier who %s', (_, settings, leg) => {
    const busy = aCarrier('bo', { location: at(20), ...settings });
    expect(dealt([ann, busy], [aLeg('b', { ...there, ...leg })], [0]).carrierOf).toEqual([0]);
  });

  it.each<[string, OpenLeg[]]>([
    ['the first of its bags', [aLeg('a', { ...there, declinedBy: ['bo'] }), aLeg('b', there)]],
    ['the last of its bags', [aLeg('a', there), aLeg('b', { ...there, declinedBy: ['bo'] })]],
  ])('gives no bundle to a nearer carrier who may not carry %s', (_, bags) => {
    const model = modelOf(
      aRound({ carriers: [ann, bo], legs: bags.map((leg, at) => ({ ...leg, id: `${at}` })) }),
    );
    const routes = new Routes(model);
    routes.replace(routeOf(model, model.runners[0] as Runner, [[...model.works]]));
    rematch(model, routes, new Nearby(model, routes));
    expect([...routes.carrierOf]).toEqual([0, 0]);
  });

  it('gives no bundle to a nearer carrier who has no room for all of it', () => {
    const small = aCarrier('bo', {
      location: at(20),
      capacity: { bags: 1, weightGrams: 40_000, coldBox: false },
    });
    const model = modelOf(
      aRound({
        carriers: [ann, small],
        legs: [aLeg('a', there), aLeg('b', there)].map((leg, at) => ({ ...leg, id: `${at}` })),
      }),
    );
    const routes = new Routes(model);
    routes.replace(routeOf(model, model.runners[0] as Runner, [[...model.works]]));
    rematch(model, routes, new Nearby(model, routes));
    expect([...routes.carrierOf]).toEqual([0, 0]);
  });

  it('takes nothing back that is as good as before, to the last of its books', () => {
    const { routes, better } = dealt([ann, bo, aCarrier('cy', { location: at(9) })], [here, there], [2, 0]);
    expect(better).toBeGreaterThan(0);
    const again = new Routes(routes.model);
    for (const route of routes.all) if (route.bundles.length > 0) again.replace(route);
    expect(routes.cost).toBeCloseTo(again.cost, 6);
  });

  it('asks of all ways that a carrier would take over whether it may', () => {
    const declined = aLeg('b', { ...there, declinedBy: ['bo'] });
    const cy = aCarrier('cy', { location: at(25) });
    expect(dealt([ann, bo, cy], [aLeg('a', { ...there, id: 'a' }), declined], [0, 0]).carrierOf).toEqual([
      2, 2,
    ]);
  });
});
