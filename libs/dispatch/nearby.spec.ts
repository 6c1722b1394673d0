import { modelOf, type Model, type Runner, type Work } from './model.js';
import { Nearby } from './nearby.js';
import type { Carrier, OpenLeg } from './round.js';
import { routeOf, Routes } from './routes.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';

const modelled = (carriers: readonly Carrier[], legs: readonly OpenLeg[]): Model =>
  modelOf(aRound({ carriers, legs }));
const many = (count: number, carrier: (number: number) => Partial<Carrier>): Carrier[] =>
  Array.from({ length: count }, (_, number) =>
    aCarrier(`c${String(number).padStart(3, '0')}`, carrier(number)),
  );
/** One carrier a minute, to the east of the market. */
const inARow = (count: number, settings: Partial<Carrier> = {}) =>
  many(count, (number) => ({ location: at(number), ...settings }));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** Who is asked to carry the only leg, where `routes` tells what each has to do already. */
function asked(carriers: readonly Carrier[], leg: Partial<OpenLeg>, routes?: (model: Model) => Routes) {
  const model = modelled(carriers, [aLeg('leg', leg)]);
  const nearby = new Nearby(model, routes?.(model));
  return [...nearby.carriers(model.works[0] as Work)];
}
const withoutWork = (model: Model): Routes => new Routes(model);

describe('who is asked to carry a leg', () => {
  it('is everybody in a round of a few, before there is a plan', () => {
    expect(asked(inARow(20), {})).toEqual(range(0, 20));
    expect(asked(inARow(256), {})).toHaveLength(256);
  });

  it('is the 96 that are nearest in a large one', () => {
    expect(asked(inARow(257), {}).sort((a, b) => a - b)).toEqual(range(0, 96));
    expect(asked(inARow(257), { pickup: at(256) }).sort((a, b) => a - b)).toEqual(range(161, 257));
  });

  it('is nobody who can never carry it', () => {
    const kinds = many(300, (number) => ({
      location: at(number),
      kind: number % 2 ? 'volunteer' : 'rider',
    }));
    expect(asked(kinds, {}).every((number) => number % 2 === 0)).toBe(true);
    expect(asked(kinds, {})).toHaveLength(96);
  });

  it.each<[string, Partial<Carrier>, Partial<OpenLeg>]>([
    ['kind', { kind: 'volunteer' }, { carrierKind: 'volunteer' }],
    ['cold box', { capacity: { bags: 8, weightGrams: 40_000, coldBox: true } }, { temperature: 'frozen' }],
    ['way in', { admittedTo: ['garden'] }, { closedCompoundId: 'garden' }],
    ['vehicle', { vehicle: 'car' }, { vehicles: ['car', 'foot'] }],
  ])('is, with a plan, only who is able: by %s', (_, able, leg) => {
    const carriers = many(4, (number) => (number === 2 ? able : {}));
    expect(asked(carriers, leg, withoutWork)).toEqual([2]);
    expect(
      asked(
        many(3, () => able),
        leg,
        withoutWork,
      ),
    ).toEqual([0, 1, 2]);
  });

  it('is, with a plan, the sixteen that can be there first', () => {
    expect(asked(inARow(16), {}, withoutWork)).toEqual(range(0, 16));
    expect(asked(inARow(30).toReversed(), { pickup: at(29) }, withoutWork)).toEqual(
      range(14, 30).toReversed(),
    );
    // Who is near, but busy for an hour, is not; of equals the first are.
    const busy = many(30, (number) => ({ freeAt: number < 5 ? minutes(60) : minutes(0) }));
    expect(asked(busy, {}, withoutWork)).toEqual(range(5, 21));
  });

  /** The first `count` carriers each have work that ends far away; then who is asked to carry the leg `z`. */
  function askedBeside(carriers: readonly Carrier[], count: number, pickup = at(0), dropoff = at(-900)) {
    const far = range(0, count).map((number) =>
      aLeg(`a${10 + number}`, { pickupId: `store-${number}`, pickup: at(number), dropoff }),
    );
    const model = modelled(carriers, [...far, aLeg('z', { pickup })]);
    const routes = new Routes(model);
    for (const number of range(0, count))
      routes.replace(routeOf(model, model.runners[number] as Runner, [[model.works[number] as Work]]));
    return [...new Nearby(model, routes).carriers(model.works[count] as Work)];
  }

  it('is also who ends first what it has to do already', () => {
    expect(askedBeside(inARow(40), 16)).toEqual(range(0, 32));
    expect(askedBeside(inARow(40), 3)).toEqual(range(0, 19));
  });

  it('is found by where work ends in a large round, too', () => {
    // All begin in the west, the first at once; it ends its work where the leg is, in the east, with nobody
    // else near.
    const west = many(300, (number) => ({
      location: at(number / 100),
      freeAt: minutes(number === 0 ? 0 : 30),
      shiftEndsAt: minutes(9_000),
    }));
    const east = at(900);
    expect(askedBeside(west, 1, east, east)).toContain(0);
    expect(askedBeside(west, 0, east)).not.toContain(0);
  });

  it('is worked out once for all legs that the same carriers can take', () => {
    const model = modelled(inARow(20), [
      aLeg('a'),
      aLeg('b', { dropoff: at(9) }),
      aLeg('c', { carrierKind: 'volunteer' }),
      aLeg('d', { temperature: 'frozen' }),
      aLeg('e', { closedCompoundId: 'garden' }),
      aLeg('f', { vehicles: ['ebike'] }),
      aLeg('g', { pickupId: 'bakery', pickup: at(19) }),
      aLeg('h', { closedCompoundId: 'tower' }),
      aLeg('i', { vehicles: ['ebike', 'car'] }),
    ]);
    const nearby = new Nearby(model, new Routes(model));
    const lists = model.works.map((work) => nearby.carriers(work));
    expect(lists[1]).toBe(lists[0]);
    expect(new Set(lists).size).toBe(8);
  });
});

describe('the legs around a leg', () => {
  const store = (east: number, id: string) => aLeg(id, { pickupId: `store-${east}`, pickup: at(east) });
  const legs = range(0, 20).flatMap((east) => [store(east, `a${10 + east}`), store(east, `b${10 + east}`)]);
  const model = () => modelled([aCarrier('ann')], legs);

  it('are those of its store and of the eleven around it, nearest first', () => {
    const { works } = model();
    const around = new Nearby(model()).works(works[0] as Work).map(({ leg }) => leg.pickupId);
    expect(around).toEqual(range(0, 12).flatMap((east) => [`store-${east}`, `store-${east}`]));
  });

  it('are looked up once a store', () => {
    const one = model();
    const nearby = new Nearby(one);
    expect(nearby.works(one.works[20] as Work)).toBe(nearby.works(one.works[0] as Work));
  });

  it('of the same store are told apart', () => {
    const one = model();
    const same = new Nearby(one).sameStore(one.works[3] as Work).map(({ leg }) => leg.id);
    expect(same).toEqual(['a13', 'b13']);
  });
});
