import type { Location } from '../geo/location.js';
import type { Vehicle } from '../geo/travel-times.js';
import { at } from './testing/a-round.js';
import { vehicleNumber, Ways } from './ways.js';
import { metres, seconds } from '../geo/units.js';

/** An oracle that writes down what it is asked, and is slower for some vehicles. */
function anOracle() {
  const asked: string[] = [];
  const speed: Record<Vehicle, number> = { foot: 4, bicycle: 3, ebike: 2, car: 1 };
  return {
    asked,
    travelTime: (from: Location, to: Location, vehicle: Vehicle) => {
      asked.push(`${from.lng} ${to.lng} ${vehicle}`);
      return seconds((100 * from.lng + to.lng) * speed[vehicle]);
    },
    distance: (from: Location, to: Location) => metres(100 * from.lng + to.lng),
  };
}

function waysBetween(count: number) {
  const oracle = anOracle();
  const ways = new Ways(oracle);
  for (let place = 0; place < count; place++) ways.add(at(place + 1));
  return { ways, asked: oracle.asked };
}

describe('the ways of one round', () => {
  it('numbers places in the order in which they come', () => {
    const ways = new Ways(anOracle());
    expect([ways.add(at(7)), ways.add(at(8)), ways.add(at(7))]).toEqual([0, 1, 2]);
    expect([ways.place(0), ways.place(1)]).toEqual([at(7), at(8)]);
  });

  it('takes each way, in its direction, as long as the oracle says for the vehicle, however often it is asked', () => {
    const { ways } = waysBetween(12);
    for (let round = 0; round < 2; round++)
      for (const [vehicle, speed] of [
        ['foot', 4],
        ['bicycle', 3],
        ['ebike', 2],
        ['car', 1],
      ] as const)
        for (let from = 0; from < 12; from++)
          for (let to = 0; to < 12; to++)
            expect(ways.seconds(from, to, vehicleNumber(vehicle))).toBe((100 * (from + 1) + to + 1) * speed);
  });

  it('asks the oracle for a way once', () => {
    const { ways, asked } = waysBetween(3);
    for (let again = 0; again < 5; again++) {
      ways.seconds(0, 0, 1);
      ways.seconds(0, 1, 2);
      ways.seconds(2, 1, 2);
    }
    expect(asked).toEqual(['1 1 bicycle', '1 2 ebike', '3 2 ebike']);
  });

  it('keeps nearly all ways of a middling round, so that the oracle is seldom asked twice', () => {
    const { ways, asked } = waysBetween(60);
    for (let again = 0; again < 2; again++)
      for (let from = 0; from < 60; from++) for (let to = 0; to < 60; to++) ways.seconds(from, to, 2);
    expect(asked.length).toBeLessThan(1.1 * 60 * 60);
  });

  it('measures distances in the same direction', () => {
    expect(waysBetween(3).ways.metres(0, 2)).toBe(103);
  });
});
