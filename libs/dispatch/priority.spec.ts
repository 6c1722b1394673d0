import { admitToDropPoints } from './drop-points.js';
import { dispatchRound } from './dispatch-round.js';
import type { Priority } from './round.js';
import { aCarrier, aLeg, aRound, at, minutes } from './testing/a-round.js';

const NOW = { switches: { holdBack: false } };

describe('the priority that ops gives a leg', () => {
  it.each<[Priority, Priority, string]>([
    ['high', 'normal', 'late'],
    ['normal', 'normal', 'soon'],
    ['normal', 'low', 'late'],
  ])('a leg of %s goes before one of %s where only one can go', (late, soon, first) => {
    const legs = [
      aLeg('soon', { promisedAt: minutes(20), priority: soon }),
      aLeg('late', { promisedAt: minutes(90), priority: late, dropoff: at(8) }),
    ];
    const carriers = [aCarrier('ann', { shiftEndsAt: minutes(1) })];
    const zone = { maxLegsInHand: 1, maxBundle: 1 };
    const { offers } = dispatchRound(aRound({ carriers, legs, zone, options: NOW }));
    expect(offers.flatMap(({ stops }) => stops.map(({ legId }) => legId))).toEqual([first]);
  });

  it('has the nearer carrier take it, though another leg is later', () => {
    const legs = [
      aLeg('high', {
        pickupId: 'east',
        pickup: at(4),
        dropoff: at(9),
        promisedAt: minutes(10),
        priority: 'high',
      }),
      aLeg('other', { pickupId: 'west', pickup: at(3.9), dropoff: at(8.9), promisedAt: minutes(10) }),
    ];
    const carriers = [aCarrier('near', { location: at(4) }), aCarrier('far', { location: at(-20) })];
    const zone = { maxLegsInHand: 1, maxBundle: 1 };
    const { offers } = dispatchRound(aRound({ carriers, legs, zone, options: NOW }));
    const taker = (legId: string) =>
      offers.find(({ stops }) => stops.some((stop) => stop.legId === legId))?.carrierId;
    expect(taker('high')).toBe('near');
  });

  it('never makes a carrier take what it may not', () => {
    const legs = [aLeg('leg', { priority: 'high', temperature: 'frozen' })];
    expect(dispatchRound(aRound({ carriers: [aCarrier('ann')], legs, options: NOW }))).toMatchObject({
      offers: [],
      held: [{ legId: 'leg', reason: 'cold_box' }],
    });
  });

  it('gives it the last place of a shelf', () => {
    const legs = [
      aLeg('soon', { dropPointId: 'shelf', promisedAt: minutes(10) }),
      aLeg('high', { dropPointId: 'shelf', promisedAt: minutes(60), priority: 'high' }),
    ];
    const { admitted } = admitToDropPoints(legs, [{ id: 'shelf', freePlaces: 1 }]);
    expect(admitted.map(({ id }) => id)).toEqual(['high']);
  });
});
