import { LONG_IDLE, SWITCHES, WEIGHTS } from './defaults.js';
import { mayCarry, modelOf, type Runner, type Work } from './model.js';
import type { Carrier, OpenLeg, Round } from './round.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';
import { seconds } from '../geo/units.js';

const modelled = (carriers: readonly Carrier[], legs: readonly OpenLeg[], round: Partial<Round> = {}) =>
  modelOf(aRound({ carriers, legs, ...round }));
const workOf = (leg: Partial<OpenLeg>): Work => modelled([], [aLeg('leg', leg)]).works[0] as Work;
const runnerOf = (carrier: Partial<Carrier>, round: Partial<Round> = {}): Runner =>
  modelled([aCarrier('ann', carrier)], [], round).runners[0] as Runner;

describe('a round made ready for the search', () => {
  it('has legs and carriers in the order of their ids, whatever order they came in', () => {
    const { works, runners } = modelled(
      ['dai', 'bo', 'ann', 'cy'].map((id) => aCarrier(id)),
      ['c', 'a', 'b'].map((id) => aLeg(id)),
    );
    expect(runners.map(({ index, carrier }) => [index, carrier.id])).toEqual([
      [0, 'ann'],
      [1, 'bo'],
      [2, 'cy'],
      [3, 'dai'],
    ]);
    expect(works.map(({ index, leg }) => [index, leg.id])).toEqual([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
    ]);
  });

  it('numbers places: one for each pick-up point, one for each drop-off and each carrier', () => {
    const { works, runners, ways } = modelled(
      [aCarrier('ann', { location: at(9) })],
      [
        aLeg('a', { pickup: at(1), dropoff: at(3) }),
        aLeg('b', { pickup: at(1), dropoff: at(4) }),
        aLeg('c', { pickupId: 'bakery', pickup: at(2), dropoff: at(5) }),
      ],
    );
    const [a, b, c] = works as unknown as [Work, Work, Work];
    expect(b.pickup).toBe(a.pickup);
    const numbers = [a.pickup, c.pickup, a.dropoff, b.dropoff, c.dropoff, (runners[0] as Runner).place];
    expect(numbers.map((number) => ways.place(number))).toEqual([at(1), at(2), at(3), at(4), at(5), at(9)]);
  });

  it('leaves out what has no place where it is bound', () => {
    const { works, withoutPlace } = modelled([], [aLeg('a'), aLeg('b', { dropPointId: 'shelf' })], {
      dropPoints: [{ id: 'shelf', freePlaces: 0 }],
    });
    expect(works.map(({ leg }) => leg.id)).toEqual(['a']);
    expect(withoutPlace.map(({ id }) => id)).toEqual(['b']);
  });

  it('uses every idea of the engine save those that are switched off', () => {
    expect(modelled([], []).switches).toEqual(SWITCHES);
    expect(modelled([], [], { options: { switches: { chains: false } } }).switches).toEqual({
      ...SWITCHES,
      chains: false,
    });
  });
});

describe('a leg as the search sees it', () => {
  it('has its times in seconds after now, and its handling in halves', () => {
    const leg = {
      placedAt: minutes(-5),
      readyAt: minutes(-2),
      promisedAt: minutes(20),
      notBefore: minutes(10),
      notAfter: minutes(30),
      maxCarry: seconds(900),
      pickupHandling: seconds(100),
      dropoffHandling: seconds(60),
      load: { bags: 2, weightGrams: 700 },
    };
    expect(workOf(leg)).toMatchObject({
      readyAt: -120,
      promisedAt: 1_200,
      staleAt: 1_200 + 25 * 60,
      notBefore: 600,
      notAfter: 1_800,
      maxCarry: 900,
      halfPickup: 50,
      halfDropoff: 30,
      bags: 2,
      grams: 700,
    });
  });

  it('may come at any time and be carried for ever where nobody said otherwise', () => {
    expect(workOf({})).toMatchObject({ notBefore: -Infinity, notAfter: Infinity, maxCarry: Infinity });
  });

  it('is stale at its promise where it was promised before it was placed', () => {
    expect(workOf({ placedAt: minutes(9), promisedAt: minutes(5) }).staleAt).toBe(300);
  });

  it.each<[boolean, Partial<OpenLeg>]>([
    [false, {}],
    [false, { temperature: 'chilled' }],
    [true, { declinedBy: ['ann'] }],
    [true, { closedCompoundId: 'garden' }],
    [true, { vehicles: ['car'] }],
    [true, { temperature: 'frozen' }],
  ])('forbids some carriers: %s (%#)', (choosy, leg) => expect(workOf(leg).choosy).toBe(choosy));
});

describe('a carrier as the search sees it', () => {
  const laden = { load: { bags: 3, weightGrams: 9_000 }, legsInHand: 2 };

  it('takes what is left of its room while it is idle', () => {
    expect(runnerOf({ ...laden, vehicle: 'car', shiftEndsAt: minutes(30) })).toMatchObject({
      vehicle: 3,
      freeAt: 0,
      shiftEndsAt: 1_800,
      bags: 5,
      grams: 31_000,
      maxBundle: 4,
    });
    expect(runnerOf({ ...laden, freeAt: minutes(-9) })).toMatchObject({ freeAt: 0, bags: 5 });
  });

  it('has handed over what it holds by the time it is free, if it is busy', () => {
    expect(runnerOf({ ...laden, freeAt: minutes(3) })).toMatchObject({
      freeAt: 180,
      bags: 8,
      grams: 40_000,
      maxBundle: 4,
    });
  });

  it.each<[number, Partial<Carrier>, Partial<Round>]>([
    [4, {}, {}],
    [3, { legsInHand: 5 }, {}],
    [0, { legsInHand: 8 }, {}],
    [1, {}, { options: { switches: { bundles: false } } }],
    [9, { batch: 9 }, {}],
    [7, { batch: 9, legsInHand: 2 }, {}],
    [2, { legsInHand: 1 }, { zone: { maxLegsInHand: 3, maxBundle: 6 } }],
    [0, { batch: 2, legsInHand: 2 }, { options: { switches: { bundles: false } } }],
  ])('takes %i legs on one way (%#)', (most, carrier, round) =>
    expect(runnerOf(carrier, round).maxBundle).toBe(most),
  );

  it('is called the sooner, the longer it has been without work, up to a point', () => {
    const callCost = (carrier: Partial<Carrier>) => runnerOf(carrier).callCost;
    expect(callCost({})).toBeCloseTo(WEIGHTS.fairness * LONG_IDLE);
    expect(callCost({ idleSince: minutes(-10) })).toBeCloseTo(WEIGHTS.fairness * (LONG_IDLE - 600));
    expect(callCost({ idleSince: minutes(-600) })).toBe(0);
    expect(callCost({ idleSince: minutes(5) })).toBeCloseTo(WEIGHTS.fairness * LONG_IDLE);
    expect(callCost({ idleSince: minutes(-10), freeAt: minutes(1) })).toBeCloseTo(
      WEIGHTS.fairness * LONG_IDLE,
    );
  });
});

describe('whether a carrier may ever carry a leg', () => {
  const cold = { bags: 8, weightGrams: 40_000, coldBox: true };
  const small = { bags: 2, weightGrams: 5_000, coldBox: false };

  it.each<[boolean, string, Partial<Carrier>, Partial<OpenLeg>]>([
    [true, 'its own kind of work', { kind: 'volunteer' }, { carrierKind: 'volunteer' }],
    [false, 'another’s kind of work', { kind: 'volunteer' }, {}],
    [true, 'as many bags as it holds', { capacity: small }, { load: { bags: 2, weightGrams: 5_000 } }],
    [false, 'a bag more', { capacity: small }, { load: { bags: 3, weightGrams: 5_000 } }],
    [false, 'a gram more', { capacity: small }, { load: { bags: 2, weightGrams: 5_001 } }],
    [true, 'one leg more', { legsInHand: 7 }, {}],
    [false, 'one leg too many', { legsInHand: 8 }, {}],
    [true, 'frozen goods in a cold box', { capacity: cold }, { temperature: 'frozen' }],
    [false, 'frozen goods without one', {}, { temperature: 'frozen' }],
    [true, 'into a compound that lets it in', { admittedTo: ['garden'] }, { closedCompoundId: 'garden' }],
    [false, 'into one that does not', { admittedTo: ['tower'] }, { closedCompoundId: 'garden' }],
    [true, 'with a vehicle that is asked for', {}, { vehicles: ['car', 'ebike'] }],
    [false, 'with another', {}, { vehicles: ['car', 'foot'] }],
    [true, 'what others declined', {}, { declinedBy: ['bo'] }],
    [false, 'what it declined itself', {}, { declinedBy: ['bo', 'ann'] }],
    [
      false,
      'frozen goods into its compound',
      { admittedTo: ['garden'] },
      { closedCompoundId: 'garden', temperature: 'frozen' },
    ],
  ])('%s: %s', (may, _, carrier, leg) => {
    const { works, runners } = modelled([aCarrier('ann', carrier)], [aLeg('leg', leg)]);
    expect(mayCarry(runners[0] as Runner, works[0] as Work)).toBe(may);
  });
});
