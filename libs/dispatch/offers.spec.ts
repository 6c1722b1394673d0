import { modelOf, type Model, type Runner, type Work } from './model.js';
import { commit } from './offers.js';
import type { Carrier, OpenLeg, Round } from './round.js';
import { routeOf } from './routes.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';
import { seconds } from '../geo/units.js';

type Bundles = (works: readonly Work[]) => Work[][];

/** What is said of a route: the legs in the bundles that `bundles` makes of them. */
function committed(
  legs: readonly Partial<OpenLeg>[],
  bundles: Bundles = (works) => works.map((work) => [work]),
  carrier: Partial<Carrier> = {},
  round: Partial<Round> = {},
) {
  const model: Model = modelOf(
    aRound({
      carriers: [aCarrier('ann', carrier)],
      legs: legs.map((leg, index) => aLeg(`${index}`, leg)),
      ...round,
    }),
  );
  return commit(model, routeOf(model, model.runners[0] as Runner, bundles(model.works)));
}

/** Offered legs by bundle, then held ones with their reasons. */
const told = (...given: Parameters<typeof committed>) => {
  const { offers, held, lookAgain } = committed(...given);
  return {
    offered: offers.map(({ stops }) => stops.map(({ legId }) => legId)),
    held: held.map(({ legId, reason }) => `${legId} ${reason}`),
    lookAgain,
  };
};
const together: Bundles = (works) => [[...works]];
const atOnce: Partial<Round> = { options: { switches: { holdBack: false } } };
const elsewhere = { pickupId: 'bakery', pickup: at(2) };

describe('an offer', () => {
  it('tells when each leg is picked up and dropped off, and what goes into its cost', () => {
    const { offers } = committed(
      [
        {
          dropoff: at(3),
          pickupHandling: seconds(60),
          promisedAt: minutes(5),
          readyAt: minutes(4),
        },
        { dropoff: at(3, 4), dropoffHandling: seconds(240), promisedAt: minutes(12) },
      ],
      together,
      { location: at(0, 1) },
      atOnce,
    );
    // Ride 1, until the bags are ready 2 more, then half of the longer pick-up; 3 and 4 on the way, 2 and 4
    // at the doors.
    expect(offers).toEqual([
      {
        carrierId: 'ann',
        pickupId: 'market',
        pickupAt: minutes(4),
        stops: [
          { legId: '0', dropoffAt: minutes(4 + 1 + 3 + 1) },
          { legId: '1', dropoffAt: minutes(9 + 1 + 4 + 2) },
        ],
        cost: {
          lateSeconds: 8 * 60,
          travelMetres: (1 + 3 + 4) * 300,
          waitSeconds: 120,
          handlingSeconds: 120 + 120 + 240,
        },
      },
    ]);
  });

  it('goes on from where the one before it ends', () => {
    const { offers } = committed([{}, elsewhere], undefined, {}, atOnce);
    expect(offers.map(({ pickupAt }) => pickupAt)).toEqual([minutes(1), minutes(1 + 1 + 5 + 2 + 3 + 1)]);
    expect(offers[1]?.cost).toEqual({
      lateSeconds: 0,
      travelMetres: (3 + 3) * 300,
      waitSeconds: 0,
      handlingSeconds: 240,
    });
    expect(offers[1]?.pickupId).toBe('bakery');
  });
});

describe('what of a route is offered now', () => {
  it('is nothing where there is no work: nothing to look at again', () => {
    expect(committed([])).toEqual({ offers: [], held: [], lookAgain: Infinity });
  });

  it('is what its carrier has to leave for within a minute', () => {
    const ready = (after: number) => [{ readyAt: minutes(after / 60 + 1) }];
    expect(told(ready(60))).toEqual({ offered: [['0']], held: [], lookAgain: Infinity });
    expect(told(ready(61))).toEqual({ offered: [], held: ['0 waiting_is_free'], lookAgain: 1 });
  });

  it('is more where rounds are further apart', () => {
    const later = [{ readyAt: minutes(6) }];
    expect(told(later, undefined, {}, { options: { commitAhead: seconds(300) } }).offered).toEqual([['0']]);
    expect(told(later, undefined, {}, { options: { commitAhead: seconds(299) } })).toMatchObject({
      lookAgain: 1,
    });
    expect(
      told([{ readyAt: minutes(1.5) }], undefined, {}, { options: { commitAhead: seconds(0) } }),
    ).toMatchObject({
      held: ['0 waiting_is_free'],
      lookAgain: 30,
    });
  });

  it('is everything where nothing is held back', () => {
    expect(told([{ readyAt: minutes(90) }, elsewhere], undefined, {}, atOnce)).toEqual({
      offered: [['0'], ['1']],
      held: [],
      lookAgain: Infinity,
    });
  });

  it('is nothing behind what waits, and the reason is the carrier', () => {
    const waits = told([{ readyAt: minutes(9) }, { ...elsewhere, awaitsEarlierLeg: true }]);
    expect(waits).toEqual({
      offered: [],
      held: ['0 waiting_is_free', '1 better_carrier_soon'],
      lookAgain: 540 - 60 - 60,
    });
  });

  it('leaves open what comes after the first way', () => {
    expect(told([{}, elsewhere])).toEqual({
      offered: [['0']],
      held: ['1 better_carrier_soon'],
      lookAgain: 540 - 60,
    });
  });

  it('waits for a carrier that is busy for longer than offers go out ahead', () => {
    const busy = (after: number) => ({ freeAt: minutes(after / 60) });
    expect(told([{}], undefined, busy(61))).toEqual({
      offered: [],
      held: ['0 better_carrier_soon'],
      lookAgain: 1,
    });
    expect(told([{ readyAt: minutes(9) }], undefined, busy(60)).held).toEqual(['0 waiting_is_free']);
    expect(told([{}], undefined, busy(60)).offered).toEqual([['0']]);
  });

  it('is no bundle with a bag that is still on its way; without another bag there is nothing to look at again', () => {
    const coming = { awaitsEarlierLeg: true };
    expect(told([coming])).toEqual({ offered: [], held: ['0 earlier_leg'], lookAgain: Infinity });
    expect(told([coming, coming], together).lookAgain).toBe(Infinity);
    expect(told([{}, coming], together)).toEqual({
      offered: [],
      held: ['0 earlier_leg', '1 earlier_leg'],
      lookAgain: 60,
    });
    expect(told([coming, elsewhere]).lookAgain).toBe(60);
    const ahead = { options: { commitAhead: seconds(300) } };
    expect(told([{ readyAt: minutes(2) }, coming], together, {}, ahead).lookAgain).toBe(300);
    expect(told([{ readyAt: minutes(7) }, coming], together, {}, atOnce).lookAgain).toBe(360);
  });

  it.each<[string, Partial<Carrier>, Partial<OpenLeg>]>([
    ['capacity', { load: { bags: 7, weightGrams: 0 } }, { load: { bags: 2, weightGrams: 0 } }],
    ['capacity', { load: { bags: 0, weightGrams: 39_000 } }, { load: { bags: 1, weightGrams: 1_001 } }],
    ['legs_in_hand', { legsInHand: 8 }, {}],
    ['legs_in_hand', { legsInHand: 2, batch: 2 }, {}],
  ])('is only what it can hold beside what it has: %s (%#)', (reason, carrier, leg) => {
    expect(told([leg], undefined, carrier)).toEqual({
      offered: [],
      held: [`0 ${reason}`],
      lookAgain: Infinity,
    });
    const busy = { ...carrier, freeAt: minutes(0.5) };
    expect(told([leg], undefined, busy)).toMatchObject({ held: [`0 ${reason}`], lookAgain: 30 });
  });

  it.each<[Partial<Carrier>, Partial<OpenLeg>]>([
    [{ load: { bags: 6, weightGrams: 0 } }, { load: { bags: 2, weightGrams: 0 } }],
    [{ load: { bags: 0, weightGrams: 39_000 } }, { load: { bags: 1, weightGrams: 1_000 } }],
    [{ legsInHand: 7 }, {}],
    [{ legsInHand: 8, batch: 9 }, {}],
  ])('may fill its carrier to the last bag, gram and leg (%#)', (carrier, leg) =>
    expect(told([leg], undefined, carrier).offered).toEqual([['0']]),
  );

  it('counts all that is offered at once', () => {
    const heavy = (bags: number, weightGrams: number) => ({ load: { bags, weightGrams } });
    expect(told([heavy(4, 1), { ...elsewhere, ...heavy(5, 1) }], undefined, {}, atOnce)).toMatchObject({
      offered: [['0']],
      held: ['1 capacity'],
    });
    expect(
      told([heavy(1, 20_000), { ...elsewhere, ...heavy(1, 20_001) }], undefined, {}, atOnce),
    ).toMatchObject({
      offered: [['0']],
      held: ['1 capacity'],
    });
    const two = { ...atOnce, zone: { maxLegsInHand: 2, maxBundle: 4 } };
    expect(told([{}, {}, elsewhere], ([a, b, c]) => [[a, b], [c]] as Work[][], {}, two)).toMatchObject({
      offered: [['0', '1']],
      held: ['2 legs_in_hand'],
    });
  });
});
