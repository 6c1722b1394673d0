import { WEIGHTS } from './defaults.js';
import { modelOf, type Work } from './model.js';
import type { Carrier, OpenLeg } from './round.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';
import { lateness, roomFor, Walker } from './walk.js';
import { epochMs, seconds } from '../geo/units.js';

/** A walker of one carrier, and its legs in the order given; a minute's handling before and after each stop. */
function aWalk(legs: readonly Partial<OpenLeg>[], carrier: Partial<Carrier> = {}) {
  const model = modelOf(
    aRound({
      carriers: [aCarrier('ann', carrier)],
      legs: legs.map((leg, index) => aLeg(`leg-${index}`, leg)),
    }),
  );
  const [runner] = model.runners;
  if (!runner) throw new Error('There is a carrier.');
  return { walker: new Walker(model.ways, runner), works: model.works, runner };
}

const only = (works: readonly Work[]): Work => works[0] as Work;

/** All that a walker tells after a bundle of so many stops. */
const told = ({ time, place, cost, pickupAt, dropoffs }: Walker, stops: number) => ({
  time,
  place,
  cost: Math.round(cost * 1_000) / 1_000,
  pickupAt,
  dropoffs: dropoffs.slice(0, stops),
});

describe('carrying a bundle', () => {
  it('begins where and when the carrier is free, at the price of calling it', () => {
    const { walker, runner } = aWalk([{}], { location: at(3), freeAt: minutes(2) });
    expect(told(walker, 0)).toMatchObject({ time: 120, place: runner.place, cost: runner.callCost });
    walker.set(seconds(1), 0, seconds(2));
    walker.start(runner);
    expect(told(walker, 0)).toMatchObject({ time: 120, place: runner.place, cost: runner.callCost });
  });

  it('takes ride, pick-up, way and drop-off, half of each handling before the moment that counts', () => {
    const { walker, works, runner } = aWalk(
      [{ pickupHandling: seconds(60), dropoffHandling: seconds(180) }],
      {
        location: at(-3),
      },
    );
    expect(walker.carry(works)).toBe(true);
    // 180 s to the market and 300 s from there; the carrier is busy with both handlings of the pick-up.
    const busy = WEIGHTS.busy * (180 + 60 + 300);
    expect(told(walker, 1)).toEqual({
      pickupAt: 210,
      dropoffs: [630],
      time: 720,
      place: only(works).dropoff,
      cost: runner.callCost + busy + WEIGHTS.waiting * 630,
    });
  });

  it('goes on from one bundle to the next', () => {
    const { walker, works } = aWalk([{ dropoff: at(2) }, { dropoff: at(4) }]);
    walker.carry(works.slice(0, 1));
    const before = walker.cost;
    walker.carry(works.slice(1));
    expect(walker.pickupAt).toBe(60 + 60 + 120 + 60 + 60 + 120 + 60);
    expect(walker.cost).toBeCloseTo(
      before + WEIGHTS.busy * (120 + 120 + 240) + WEIGHTS.waiting * (walker.pickupAt + 360),
    );
  });

  it('waits until the last bag is ready, at no cost to the carrier', () => {
    const { walker, works, runner } = aWalk([
      { readyAt: minutes(10), dropoff: at(1) },
      { readyAt: minutes(8), dropoff: at(1) },
    ]);
    walker.carry(works);
    expect(walker.pickupAt).toBe(600);
    expect(walker.cost).toBeCloseTo(
      runner.callCost + WEIGHTS.busy * (120 + 60) + WEIGHTS.waiting * (180 + 420),
    );
  });

  it('takes as long to pick up as the leg that takes longest', () => {
    const { walker, works } = aWalk([
      { pickupHandling: seconds(60) },
      { pickupHandling: seconds(240) },
      { pickupHandling: seconds(120) },
    ]);
    walker.carry(works);
    expect(walker.pickupAt).toBe(120);
    expect(walker.dropoffs[0]).toBe(120 + 120 + 300 + 60);
  });

  it.each([0, 1, 2])(
    'is the same with a leg slipped in before stop %i as with the leg in its place',
    (at_) => {
      const legs = [
        { readyAt: minutes(2), pickupHandling: seconds(120), dropoff: at(2) },
        { readyAt: minutes(4), pickupHandling: seconds(60), dropoff: at(4) },
      ];
      for (const extra of [
        { readyAt: minutes(9), pickupHandling: seconds(240), dropoff: at(3) },
        { readyAt: minutes(3), pickupHandling: seconds(30), dropoff: at(-2), notBefore: minutes(40) },
      ]) {
        const { walker, works, runner } = aWalk([...legs, extra]);
        const [one, other, slipped] = works as unknown as [Work, Work, Work];
        expect(walker.carry([one, other], slipped, at_)).toBe(true);
        const slippedIn = told(walker, 3);
        walker.start(runner);
        walker.carry([one, other].toSpliced(at_, 0, slipped));
        expect(slippedIn).toEqual(told(walker, 3));
      }
    },
  );

  it('carries a leg alone as if it were a bundle', () => {
    const { walker, works, runner } = aWalk([{ readyAt: minutes(3) }]);
    walker.carry([], only(works));
    const alone = told(walker, 1);
    walker.start(runner);
    walker.carry(works);
    expect(alone).toEqual(told(walker, 1));
  });

  it('leaves the first bag in the store until it comes to the door in time', () => {
    const { walker, works, runner } = aWalk([{ notBefore: minutes(60) }]);
    walker.carry(works);
    expect(told(walker, 1)).toMatchObject({ pickupAt: 3_600 - 60 - 300 - 60, dropoffs: [3_600] });
    // Waiting in the store is nobody's work.
    expect(walker.cost).toBeCloseTo(
      runner.callCost + WEIGHTS.busy * (120 + 300) + lateness(only(works), seconds(3_600)),
    );
  });

  it('picks up at once what comes to the door in time anyway', () => {
    const { walker, works } = aWalk([{ notBefore: minutes(5) }]);
    walker.carry(works);
    expect(told(walker, 1)).toMatchObject({ pickupAt: 60, dropoffs: [480] });
  });

  it('picks up at the end of the shift at the latest, and waits before the door for the rest', () => {
    const { walker, works } = aWalk([{ notBefore: minutes(60) }], { shiftEndsAt: minutes(50) });
    expect(walker.carry(works)).toBe(true);
    expect(told(walker, 1)).toMatchObject({ pickupAt: 3_000, dropoffs: [3_600], time: 3_660 });
  });

  it('is busy while it waits before a later door', () => {
    const { walker, works, runner } = aWalk([{ dropoff: at(1) }, { dropoff: at(1), notBefore: minutes(30) }]);
    walker.carry(works);
    expect(walker.dropoffs.slice(0, 2)).toEqual([240, 1_800]);
    const waited = 1_800 - 240 - 120;
    expect(walker.cost).toBeCloseTo(
      runner.callCost +
        WEIGHTS.busy * (120 + 60 + waited) +
        lateness(works[0] as Work, seconds(240)) +
        lateness(works[1] as Work, seconds(1_800)),
    );
  });

  it.each<[string, Partial<OpenLeg>, Partial<Carrier>, Partial<OpenLeg>, Partial<Carrier>]>([
    ['the end of the shift', {}, { shiftEndsAt: minutes(1) }, {}, { shiftEndsAt: epochMs(minutes(1) - 1) }],
    ['the end of a window', { notAfter: minutes(8) }, {}, { notAfter: epochMs(minutes(8) - 1) }, {}],
    ['what goods may be carried', { maxCarry: seconds(420) }, {}, { maxCarry: seconds(419) }, {}],
  ])('keeps %s to the second', (_, leg, carrier, sooner, otherCarrier) => {
    const just = aWalk([leg], carrier);
    expect(just.walker.carry(just.works)).toBe(true);
    const over = aWalk([sooner], otherCarrier);
    expect(over.walker.carry(over.works)).toBe(false);
  });

  it('costs more for each leg that the carrier would rather not carry', () => {
    const legs = [{}, { load: { bags: 1, weightGrams: 5_000 } }];
    const plain = aWalk(legs);
    plain.walker.carry(plain.works);
    const fussy = aWalk(legs, { preferences: { maxLegGrams: 4_000 } });
    fussy.walker.carry(fussy.works);
    expect(fussy.walker.cost).toBeCloseTo(plain.walker.cost + WEIGHTS.disliked);
  });
});

describe('what lateness costs', () => {
  const { works } = aWalk([{ placedAt: minutes(-10), readyAt: minutes(2), promisedAt: minutes(30) }]);

  it.each([
    ['nothing when the bag is there as soon as it is ready', 120, 0],
    ['a little while the resident waits', 1_800, WEIGHTS.waiting * 1_680],
    ['more past the promise', 1_900, WEIGHTS.waiting * 1_780 + WEIGHTS.late * 100],
    ['no more until as long after the promise again', 4_200, WEIGHTS.waiting * 4_080 + WEIGHTS.late * 2_400],
    ['most from then on', 4_300, WEIGHTS.waiting * 4_180 + WEIGHTS.late * 2_500 + WEIGHTS.stale * 100],
  ])('is %s', (_, dropoffAt, cost) => expect(lateness(only(works), seconds(dropoffAt))).toBeCloseTo(cost));

  it.each([
    ['five times as much for a leg of high priority', 'high' as const, 5],
    ['half as much for one of low priority', 'low' as const, 0.5],
  ])('is %s', (_, priority, times) => {
    const { works: weighed } = aWalk([
      { placedAt: minutes(-10), readyAt: minutes(2), promisedAt: minutes(30), priority },
    ]);
    expect(lateness(only(weighed), seconds(4_300))).toBeCloseTo(
      times * lateness(only(works), seconds(4_300)),
    );
  });
});

describe('room for a bundle', () => {
  const load = (bags: number, weightGrams: number): Partial<OpenLeg> => ({ load: { bags, weightGrams } });
  const { works, runner } = aWalk([load(2, 3_000), load(1, 2_000), load(3, 1_000)]);
  const [two, one, three] = works as unknown as [Work, Work, Work];

  it.each([
    ['as many bags', { bags: 6 }, true],
    ['a bag less', { bags: 5 }, false],
    ['as much weight', { grams: 6_000 }, true],
    ['a gram less', { grams: 5_999 }, false],
    ['as many legs', { maxBundle: 3 }, true],
    ['a leg less', { maxBundle: 2 }, false],
  ])('with %s', (_, room, has) => {
    const carrier = { ...runner, ...room };
    expect(roomFor([two, one, three], carrier)).toBe(has);
    expect(roomFor([two, one], carrier, three)).toBe(has);
    expect(roomFor([], carrier, two)).toBe(true);
  });
});
