import { aCarrier, aLeg, at } from '../dispatch/testing/a-round.js';
import { tablesOfRound } from './tables-of-round.js';

describe('the ways that a round asks about', () => {
  it('lead to each pick-up point from everywhere, and on to its own doors', () => {
    const carriers = [aCarrier('ann', { location: at(1) }), aCarrier('bo', { location: at(2) })];
    const legs = [
      aLeg('bread', { dropoff: at(5) }),
      aLeg('fish', { pickupId: 'harbour', pickup: at(9), dropoff: at(6) }),
      aLeg('milk', { dropoff: at(7) }),
    ];
    const everywhere = [at(1), at(2), at(5), at(6), at(7)];
    expect(tablesOfRound(carriers, legs)).toEqual([
      { sources: everywhere, destinations: [at(0)] },
      { sources: [at(0), at(5), at(7)], destinations: [at(5), at(7)] },
      { sources: everywhere, destinations: [at(9)] },
      { sources: [at(9), at(6)], destinations: [at(6)] },
    ]);
    expect(tablesOfRound(carriers, [])).toEqual([]);
  });
});
