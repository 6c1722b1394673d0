import { aCarrier, aLeg, aRound, at, minutes, NOON } from './testing/a-round.js';
import { dispatchRound } from './dispatch-round.js';
import type { Carrier, OpenLeg, Plan, ZoneRules } from './round.js';
import { seconds } from '../geo/units.js';

const plan = (carriers: Carrier[], legs: OpenLeg[], zone?: Partial<ZoneRules>): Plan =>
  dispatchRound(aRound({ carriers, legs, zone: { maxLegsInHand: 8, maxBundle: 4, ...zone } }));

/** Who carries what, in drop-off order. */
const carried = ({ offers }: Plan) =>
  offers.map(({ carrierId, stops }) => [carrierId, ...stops.map(({ legId }) => legId)]);

const reasons = ({ held }: Plan) => held.map(({ legId, reason }) => [legId, reason]);

describe('dispatchRound', () => {
  it('answers an empty round with an empty plan', () => {
    expect(plan([], [])).toEqual({ offers: [], held: [] });
  });

  it('says when a leg will be picked up and dropped off, half of each handling before the moment that counts', () => {
    const [offer] = plan([aCarrier('ann', { location: at(-3) })], [aLeg('bread')]).offers;
    expect(offer).toEqual({
      carrierId: 'ann',
      pickupId: 'market',
      pickupAt: minutes(4),
      stops: [{ legId: 'bread', dropoffAt: minutes(11) }],
      cost: { lateSeconds: 0, travelMetres: 2_400, waitSeconds: 0, handlingSeconds: 240 },
    });
  });

  it('gives a leg to the carrier that is nearest', () => {
    expect(
      carried(
        plan([aCarrier('ann', { location: at(9) }), aCarrier('bo', { location: at(1) })], [aLeg('bread')]),
      ),
    ).toEqual([['bo', 'bread']]);
  });

  it('bundles legs of one store on one way, in a sensible drop-off order', () => {
    const legs = [aLeg('far', { dropoff: at(6) }), aLeg('near', { dropoff: at(3) })];
    expect(carried(plan([aCarrier('ann')], legs))).toEqual([['ann', 'near', 'far']]);
  });

  it('holds back an offer while waiting is free, and says when to look again', () => {
    const held = plan([aCarrier('ann', { location: at(4) })], [aLeg('bread', { readyAt: minutes(20) })]);
    expect(held.offers).toEqual([]);
    expect(reasons(held)).toEqual([['bread', 'waiting_is_free']]);
    // Ready at 20, half the handling is 1, the way 4, and an offer goes out a minute ahead.
    expect(held.lookAgainAt).toBe(minutes(14));
  });

  it('waits for a busy carrier round the corner rather than sending one from far away', () => {
    const far = aCarrier('far', { location: at(90) });
    const busy = aCarrier('near', {
      location: at(1),
      freeAt: minutes(10),
      idleSince: minutes(10),
      legsInHand: 1,
    });
    const waits = plan([far, busy], [aLeg('bread')]);
    expect(reasons(waits)).toEqual([['bread', 'better_carrier_soon']]);
    expect(waits.lookAgainAt).toBe(minutes(9));
  });

  it('prefers who has been without work for longer, all else being equal', () => {
    const carriers = [aCarrier('ann'), aCarrier('bo', { idleSince: minutes(-30) })];
    expect(carried(plan(carriers, [aLeg('bread')]))).toEqual([['bo', 'bread']]);
  });

  it('keeps every bundle within bags, weight and the cap on legs in hand', () => {
    const legs = ['a', 'b', 'c', 'd'].map((id) => aLeg(id));
    const sizes = (carrier: Partial<Carrier>, zone?: Partial<ZoneRules>) =>
      plan([aCarrier('ann', carrier)], legs, zone).offers.map(({ stops }) => stops.length);
    expect(sizes({})).toEqual([4]);
    expect(sizes({ capacity: { bags: 3, weightGrams: 40_000, coldBox: false } })).toEqual([3]);
    expect(sizes({ capacity: { bags: 8, weightGrams: 6_000, coldBox: false } })).toEqual([2]);
    expect(sizes({ legsInHand: 6 })).toEqual([2]);
    expect(sizes({}, { maxBundle: 2 })).toEqual([2]);
    expect(sizes({ batch: 3 }, { maxBundle: 2, maxLegsInHand: 2 })).toEqual([3]);
    expect(sizes({ batch: 3, legsInHand: 2 }, { maxBundle: 2 })).toEqual([1]);
  });

  it.each<[string, Carrier[], OpenLeg]>([
    ['no_carrier_on_shift', [aCarrier('ann', { kind: 'volunteer' })], aLeg('leg')],
    ['capacity', [aCarrier('ann')], aLeg('leg', { load: { bags: 9, weightGrams: 1 } })],
    ['capacity', [aCarrier('ann', { load: { bags: 8, weightGrams: 1 } })], aLeg('leg')],
    ['cold_box', [aCarrier('ann')], aLeg('leg', { temperature: 'frozen' })],
    ['shift_end', [aCarrier('ann', { shiftEndsAt: minutes(9) })], aLeg('leg', { readyAt: minutes(10) })],
    ['not_admitted', [aCarrier('ann', { admittedTo: ['b'] })], aLeg('leg', { closedCompoundId: 'a' })],
    ['vehicle', [aCarrier('ann')], aLeg('leg', { vehicles: ['foot', 'bicycle'] })],
    ['earlier_leg', [aCarrier('ann')], aLeg('leg', { awaitsEarlierLeg: true })],
    ['declined', [aCarrier('ann')], aLeg('leg', { declinedBy: ['ann'] })],
    ['time_window', [aCarrier('ann')], aLeg('leg', { notAfter: minutes(5) })],
    ['carry_time', [aCarrier('ann')], aLeg('leg', { maxCarry: seconds(300) })],
    ['legs_in_hand', [aCarrier('ann', { legsInHand: 8 })], aLeg('leg')],
  ])('names %s when that is what leaves a leg behind', (reason, carriers, leg) => {
    expect(plan(carriers, [leg])).toEqual({ offers: [], held: [{ legId: 'leg', reason }] });
  });

  it('lets only those inside carry to a closed compound, and frozen goods only with a cold box', () => {
    const carriers = [
      aCarrier('ann'),
      aCarrier('bo', { admittedTo: ['a'], location: at(9) }),
      aCarrier('cy', { capacity: { bags: 8, weightGrams: 40_000, coldBox: true }, location: at(9) }),
    ];
    expect(carried(plan(carriers, [aLeg('leg', { closedCompoundId: 'a' })]))).toEqual([['bo', 'leg']]);
    expect(carried(plan(carriers, [aLeg('leg', { temperature: 'frozen' })]))).toEqual([['cy', 'leg']]);
  });

  it('leaves the bag in the store until the window of the note comes near', () => {
    const early = plan([aCarrier('ann')], [aLeg('leg', { notBefore: minutes(60), maxCarry: seconds(600) })]);
    expect(reasons(early)).toEqual([['leg', 'waiting_is_free']]);
    expect(early.lookAgainAt).toBeGreaterThan(minutes(50));
  });

  it('takes no bag along on another’s way that is wanted hours later', () => {
    const later = aLeg('later', { dropoff: at(3), notBefore: minutes(300) });
    const { offers, held } = plan([aCarrier('ann')], [aLeg('now', { dropoff: at(3) }), later]);
    expect(offers.map(({ stops }) => stops.map(({ legId }) => legId))).toEqual([['now']]);
    expect(held.map(({ legId }) => legId)).toEqual(['later']);
    const soon = aLeg('soon', { dropoff: at(3), notBefore: minutes(8) });
    expect(carried(plan([aCarrier('ann')], [aLeg('now', { dropoff: at(3) }), soon]))).toEqual([
      ['ann', 'now', 'soon'],
    ]);
  });

  it.each([
    ['bags', { bags: 5, weightGrams: 3_000 }],
    ['weight', { bags: 1, weightGrams: 25_000 }],
  ])('offers at once only what a carrier can hold at once, by %s', (_, load) => {
    const here = aLeg('here', { load });
    const there = aLeg('there', {
      load,
      pickupId: 'shop',
      pickup: at(6),
      dropoff: at(7),
      readyAt: NOON,
    });
    const early = { commitAhead: seconds(3_600) };
    const round = aRound({ carriers: [aCarrier('ann')], legs: [here, there], options: early });
    const { offers, held } = dispatchRound(round);
    expect(offers.map(({ stops }) => stops.map(({ legId }) => legId))).toEqual([['here']]);
    expect(held).toEqual([{ legId: 'there', reason: 'capacity' }]);
  });

  it('weighs what a carrier is still carrying, not only counts it', () => {
    const laden = aCarrier('ann', { load: { bags: 1, weightGrams: 38_000 }, legsInHand: 1 });
    expect(reasons(plan([laden], [aLeg('leg')]))).toEqual([['leg', 'capacity']]);
    const light = aCarrier('ann', { load: { bags: 1, weightGrams: 37_000 }, legsInHand: 1 });
    expect(carried(plan([light], [aLeg('leg')]))).toEqual([['ann', 'leg']]);
  });

  it('offers a carrier that is still carrying no more than it can hold at once', () => {
    const busy = aCarrier('ann', {
      freeAt: minutes(0.5),
      idleSince: minutes(0.5),
      load: { bags: 8, weightGrams: 8_000 },
      legsInHand: 1,
    });
    const full = plan([busy], [aLeg('leg')]);
    expect(reasons(full)).toEqual([['leg', 'capacity']]);
    expect(full.lookAgainAt).toBe(NOON + 30_000);
  });

  it('sends no more bags to a shelf than it has places, the most urgent first', () => {
    const legs = [
      aLeg('late', { dropPointId: 'shelf', promisedAt: minutes(50) }),
      aLeg('soon', { dropPointId: 'shelf', promisedAt: minutes(30) }),
      aLeg('home'),
    ];
    const round = aRound({ carriers: [aCarrier('ann')], legs, dropPoints: [{ id: 'shelf', freePlaces: 1 }] });
    const { offers, held } = dispatchRound(round);
    expect(offers.flatMap(({ stops }) => stops.map(({ legId }) => legId)).toSorted()).toEqual([
      'home',
      'soon',
    ]);
    expect(held).toEqual([{ legId: 'late', reason: 'drop_point_full' }]);
  });

  it('keeps a volunteer near the gate for the bag that is about to come there', () => {
    const coming = aLeg('coming', {
      awaitsEarlierLeg: true,
      readyAt: minutes(2),
      promisedAt: minutes(12),
    });
    const elsewhere = aLeg('elsewhere', {
      pickupId: 'north',
      pickup: at(0, 9),
      dropoff: at(0, 18),
      promisedAt: minutes(90),
    });
    const { offers, held } = plan([aCarrier('ann')], [coming, elsewhere]);
    expect(offers).toEqual([]);
    expect(held).toContainEqual({ legId: 'elsewhere', reason: 'better_carrier_soon' });
  });

  it('looks again at what waits for a bag that may come late, when it was to leave', () => {
    const coming = aLeg('coming', { awaitsEarlierLeg: true, readyAt: minutes(2) });
    const there = aLeg('there', { dropoff: at(6) });
    const waits = plan([aCarrier('ann')], [coming, there]);
    expect(waits.offers).toEqual([]);
    expect(waits.lookAgainAt).toBe(minutes(1));
    const overdue = aLeg('coming', { awaitsEarlierLeg: true });
    expect(plan([aCarrier('ann')], [overdue, there]).lookAgainAt).toBe(minutes(1));
  });

  it('asks who likes such work first, and who does not when nobody else is near', () => {
    const noStairs = aCarrier('ann', { preferences: { maxFloorsOnFoot: 2 } });
    const walkUp = aLeg('leg', { floorsOnFoot: 6 });
    expect(carried(plan([noStairs, aCarrier('bo', { location: at(3) })], [walkUp]))).toEqual([['bo', 'leg']]);
    expect(carried(plan([noStairs], [walkUp]))).toEqual([['ann', 'leg']]);
  });

  it('has an answer whenever it is asked to stop', () => {
    const legs = [aLeg('a'), aLeg('b', { pickupId: 'north', pickup: at(0, 2) })];
    const hurried = aRound({ carriers: [aCarrier('ann')], legs, options: { outOfTime: () => true } });
    const { offers, held } = dispatchRound(hurried);
    expect(offers.length + held.length).toBeGreaterThan(0);
    expect(offers.length).toBeGreaterThan(0);
  });
});
