import { distance } from './location.js';
import { greatCircleTravelTimes } from './travel-times.js';
import { metres, type Seconds } from './units.js';

const here = { lat: 31.27, lng: 121.52 };
const there = { lat: 31.28, lng: 121.53 };

describe('greatCircleTravelTimes', () => {
  it('stretches the way as the crow flies by the detour factor', () => {
    const travel = greatCircleTravelTimes({ detourFactor: 1.4 });
    expect(travel.distance(here, there)).toBeCloseTo(distance(here, there) * 1.4, 6);
  });

  it('knows that an e-bike is faster than a bicycle, and a bicycle than feet', () => {
    const travel = greatCircleTravelTimes({ detourFactor: 1 });
    const [foot, bicycle, ebike] = (['foot', 'bicycle', 'ebike'] as const).map((vehicle) =>
      travel.travelTime(here, there, vehicle),
    ) as [Seconds, Seconds, Seconds];
    expect(foot).toBeCloseTo(distance(here, there) / 1.3, 6);
    expect(ebike).toBeLessThan(bicycle);
    expect(bicycle).toBeLessThan(foot);
  });

  it('gives every vehicle the one speed that is set', () => {
    const travel = greatCircleTravelTimes({ detourFactor: 1, metresPerSecond: 2 });
    expect(travel.travelTime(here, there, 'foot')).toBeCloseTo(distance(here, there) / 2, 6);
    expect(travel.travelTime(here, there, 'car')).toBe(travel.travelTime(here, there, 'foot'));
  });
});

describe('how long a way takes', () => {
  const travel = greatCircleTravelTimes({ detourFactor: 1 });
  const way = distance(here, there);

  it.each([
    ['foot', 1.3],
    ['bicycle', 3.5],
    ['ebike', 5],
    ['car', 6],
  ] as const)('by %s: %d metres a second', (vehicle, speed) => {
    expect(travel.travelTime(here, there, vehicle)).toBeCloseTo(way / speed, 6);
  });

  it('goes by the street where that is known', () => {
    const onStreets = greatCircleTravelTimes({
      detourFactor: 2,
      roadMetres: (from) => (from === here ? metres(600) : undefined),
    });
    expect(onStreets.distance(here, there)).toBe(600);
    expect(onStreets.travelTime(here, there, 'car')).toBe(100);
    expect(onStreets.distance(there, here)).toBeCloseTo(2 * way, 6);
  });
});
