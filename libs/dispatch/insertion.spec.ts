import fc from 'fast-check';
import { insert, Inserter, type Insertion } from './insertion.js';
import { mayCarry, modelOf, type Model, type Runner, type Work } from './model.js';
import { routeOf, type Route } from './routes.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';
import { anyRound } from './testing/any-round.js';
import { roomFor } from './walk.js';
import type { Carrier, OpenLeg, RoundOptions } from './round.js';
import { seconds, type Seconds } from '../geo/units.js';

/** Every place that a leg could have in a route, by the rules as they are written for people. */
function placesIn(model: Model, route: Route, work: Work): Insertion[] {
  const { runner, bundles } = route;
  if (!mayCarry(runner, work)) return [];
  const alone = bundles.length === 0 || model.switches.chains ? [...bundles.keys(), bundles.length] : [];
  const places = alone.map((bundle) => ({ bundle, joins: false, stop: 0 }));
  for (const [bundle, works] of bundles.entries())
    if (works[0]?.pickup === work.pickup && roomFor(works, runner, work))
      for (let stop = 0; stop <= works.length; stop++) places.push({ bundle, joins: true, stop });
  return places
    .map((place) => ({ route, added: seconds(0), ...place }))
    .map((place) => ({ ...place, added: seconds(insert(model, place, work).cost - route.cost) }))
    .filter(({ added }) => added < Infinity);
}

/** Rounds in which one carrier may do nearly everything, so that its ways become many. */
const manyWays = anyRound({ legs: 8, carriers: 1 }).map((round) => ({
  ...round,
  zone: { maxBundle: 2, maxLegsInHand: 20 },
  carriers: round.carriers.map(({ id, location, freeAt }) =>
    aCarrier(id, { location, freeAt, shiftEndsAt: minutes(240) }),
  ),
  legs: round.legs.map(({ closedCompoundId: _, ...leg }) => ({
    ...leg,
    carrierKind: 'rider' as const,
    temperature: 'ambient' as const,
    declinedBy: [],
  })),
}));

const cheapest = (places: readonly Insertion[]): number => Math.min(...places.map(({ added }) => added));

function aModel(legs: readonly Partial<OpenLeg>[], carrier: Partial<Carrier> = {}, options?: RoundOptions) {
  const model = modelOf(
    aRound({
      carriers: [aCarrier('ann', carrier)],
      legs: legs.map((leg, index) => aLeg(`leg-${index}`, leg)),
      ...(options && { options }),
    }),
  );
  return { model, runner: model.runners[0] as Runner, works: model.works };
}

describe('the cheapest place of a leg in a route', () => {
  it('is the cheapest of all places that there are, and costs what it says', () => {
    const rounds = fc.sample(manyWays, { seed: 20_220_329, numRuns: 100 });
    let compared = 0;
    for (const round of rounds) {
      const model = modelOf(round);
      const inserter = new Inserter(model);
      let route = routeOf(model, model.runners[0] as Runner, []);
      for (const work of model.works) {
        const best = inserter.best(route, work);
        expect(best?.added ?? Infinity).toBeCloseTo(cheapest(placesIn(model, route, work)), 6);
        if (!best) continue;
        if (route.bundles.length > 1) compared++;
        const longer = insert(model, best, work);
        expect(longer.cost).toBeCloseTo(route.cost + best.added, 6);
        route = longer;
      }
    }
    expect(compared).toBeGreaterThan(rounds.length / 2);
  });

  it('is in a bundle of the same store, at the stop where the detour is least', () => {
    const { model, runner, works } = aModel([{ dropoff: at(2) }, { dropoff: at(6) }, { dropoff: at(4) }]);
    const [near, far, between] = works as unknown as [Work, Work, Work];
    const route = routeOf(model, runner, [[near, far]]);
    const best = new Inserter(model).best(route, between) as Insertion;
    expect(best).toMatchObject({ route, bundle: 0, joins: true, stop: 1 });
    expect(insert(model, best, between).bundles).toEqual([[near, between, far]]);
  });

  it('is a way of its own for a leg of another store, before, between or after the others', () => {
    const store = (east: number) => ({ pickupId: `${east}`, pickup: at(east), dropoff: at(east + 1) });
    const { model, runner, works } = aModel([store(2), store(6), store(0), store(4), store(9)]);
    const [second, fourth, first, third, fifth] = works as unknown as [Work, Work, Work, Work, Work];
    const route = routeOf(model, runner, [[second], [fourth]]);
    const wayOf = (work: Work) =>
      insert(model, new Inserter(model).best(route, work) as Insertion, work).bundles;
    expect(wayOf(first)).toEqual([[first], [second], [fourth]]);
    expect(wayOf(third)).toEqual([[second], [third], [fourth]]);
    expect(wayOf(fifth)).toEqual([[second], [fourth], [fifth]]);
  });

  it('adds what calling the carrier costs, where it had no work', () => {
    const { model, runner, works } = aModel([{}]);
    const [only] = works as unknown as [Work];
    const best = new Inserter(model).best(routeOf(model, runner, []), only);
    expect(best?.added).toBeCloseTo(routeOf(model, runner, [[only]]).cost, 9);
  });

  it('is only told if it adds less than is offered elsewhere', () => {
    const { model, runner, works } = aModel([{}, {}]);
    const [one, other] = works as unknown as [Work, Work];
    const route = routeOf(model, runner, [[one]]);
    const inserter = new Inserter(model);
    const { added } = inserter.best(route, other) as Insertion;
    expect(inserter.best(route, other, seconds(added + 1e-6))?.added).toBeCloseTo(added, 9);
    expect(inserter.best(route, other, added)).toBeUndefined();
    expect(inserter.best(route, other, seconds(added - 1e-6))).toBeUndefined();
  });

  it('is the first of equals', () => {
    const { model, runner, works } = aModel([{}, {}]);
    const [one, other] = works as unknown as [Work, Work];
    const route = routeOf(model, runner, [[one]]);
    expect(new Inserter(model).best(route, other)).toMatchObject({ joins: true, stop: 0 });
  });

  it('is nowhere for what the carrier may not carry, has no time for, or what would make others late for good', () => {
    const short = { shiftEndsAt: minutes(1) };
    const { model, runner, works } = aModel(
      [{ notAfter: minutes(8) }, { notAfter: minutes(9) }, { carrierKind: 'volunteer' }],
      short,
    );
    const [one, other, foreign] = works as unknown as [Work, Work, Work];
    const route = routeOf(model, runner, [[one]]);
    const inserter = new Inserter(model);
    expect(inserter.best(route, foreign)).toBeUndefined();
    expect(inserter.best(route, other)).toBeUndefined();
    expect(inserter.best(routeOf(model, runner, []), other)).toBeDefined();
  });

  it('is before no other work, and after none, where a carrier takes one thing at a time', () => {
    const elsewhere = { pickupId: 'bakery', pickup: at(1) };
    const { model, runner, works } = aModel([{}, elsewhere], {}, { switches: { chains: false } });
    const [one, other] = works as unknown as [Work, Work];
    const inserter = new Inserter(model);
    expect(inserter.best(routeOf(model, runner, [[one]]), other)).toBeUndefined();
    expect(inserter.best(routeOf(model, runner, []), other)).toBeDefined();
  });

  it('may begin in the last second of the shift', () => {
    const { model, runner, works } = aModel(
      [
        { dropoff: at(1), dropoffHandling: seconds(0) },
        { pickupId: 'kiosk', pickup: at(1), pickupHandling: seconds(0) },
      ],
      { shiftEndsAt: minutes(3) },
    );
    const [one, other] = works as unknown as [Work, Work];
    const best = new Inserter(model).best(routeOf(model, runner, [[one]]), other);
    expect(best).toMatchObject({ bundle: 1, joins: false, stop: 0 });
  });

  it('counts what others wait no longer, where waiting further on swallows the delay', () => {
    const { model, runner, works } = waitingOn();
    const [a, b, c, slipped] = works as unknown as [Work, Work, Work, Work];
    const route = routeOf(model, runner, [[a], [b], [c]]);
    const best = new Inserter(model).best(route, slipped);
    expect(best?.added).toBeCloseTo(cheapest(placesIn(model, route, slipped)), 9);
    expect(best).toMatchObject({ bundle: 1 });
  });
});

/** A way that waits an hour for its second bag, and a leg that fits in before. */
const waitingOn = () =>
  aModel([
    { dropoff: at(1) },
    {
      pickupId: 'bakery',
      pickup: at(2),
      dropoff: at(3),
      readyAt: minutes(60),
      promisedAt: minutes(90),
    },
    { pickupId: 'kiosk', pickup: at(4), dropoff: at(5), promisedAt: minutes(90) },
    { pickupId: 'chemist', pickup: at(1), dropoff: at(2), promisedAt: minutes(90) },
  ]);

describe('looking for the cheapest place', () => {
  /** How often the way between two places is looked up. */
  function waysAsked(model: Model, route: Route, work: Work, bound?: Seconds): number {
    let asked = 0;
    const ways = {
      seconds: (...way: Parameters<Model['ways']['seconds']>) => {
        asked++;
        return model.ways.seconds(...way);
      },
    } as Model['ways'];
    new Inserter({ ...model, ways }).best(route, work, bound);
    return asked;
  }

  it.each([
    ['it is ready', {}, 0.2 * (60 + 60 + 300 + 60)],
    ['the carrier comes', { readyAt: minutes(3) }, 0.2 * (60 + 300 + 60)],
  ])('ends where the leg could not come soon enough, however soon after %s it went', (_, leg, least) => {
    const { model, runner, works } = aModel([{}, { pickupId: 'bakery', ...leg }]);
    const [one, other] = works as unknown as [Work, Work];
    const route = routeOf(model, runner, [[one]]);
    expect(waysAsked(model, route, other, seconds(least))).toBe(1);
    expect(waysAsked(model, route, other, seconds(least + 1e-6))).toBeGreaterThan(1);
  });

  it('ends with the shift', () => {
    const { model, runner, works } = aModel([{}, { pickupId: 'bakery' }], {
      shiftEndsAt: minutes(8),
    });
    const [one, other] = works as unknown as [Work, Work];
    // The way itself, and before the other leg: its two ways, and the ride to the other, which comes too
    // late.
    expect(waysAsked(model, routeOf(model, runner, [[one]]), other)).toBe(1 + 2 + 1);
  });

  it('walks on only until all is as it was, or costs more than the best', () => {
    const { model, runner, works } = waitingOn();
    const [a, b, c, slipped] = works as unknown as [Work, Work, Work, Work];
    const route = routeOf(model, runner, [[a], [b], [c]]);
    // The way itself; before a: the leg's two ways, a's, b's; before b: the leg's, b's. After b it is late.
    expect(waysAsked(model, route, slipped)).toBe(1 + 6 + 4);
    // However much it costs before a, a is tried: its store may be nearer from there. What comes after a is
    // not.
    const alone = 0.1 * (60 + 120 + 60) + 0.2 * 300;
    expect(waysAsked(model, route, slipped, seconds(alone - 1e-6))).toBe(1 + 2 + 2);
  });
});
