import { placeNumber, travelTimesOn } from './streets.js';
import { metres } from '../geo/units.js';

const here = { lat: 31.3, lng: 121.5 };
const there = { lat: 31.31, lng: 121.51 };

describe('the number of a place', () => {
  it('is one for what lies some ten metres apart, and differs for all else', () => {
    expect(placeNumber({ lat: 31.30001, lng: 121.50001 })).toBe(placeNumber(here));
    const others = [
      there,
      { ...here, lat: 31.3002 },
      { ...here, lng: 121.5002 },
      { lat: -31.3, lng: 121.5 },
      { lat: 31.3, lng: -121.5 },
    ];
    expect(new Set([here, ...others].map(placeNumber)).size).toBe(6);
  });

  it('is the same within a ten-thousandth of a degree, and another beyond', () => {
    expect(placeNumber({ lat: 31.30004, lng: 121.5 })).toBe(placeNumber(here));
    expect(placeNumber({ lat: 31.30006, lng: 121.5 })).not.toBe(placeNumber(here));
  });

  it('is no other’s, wherever on earth', () => {
    const corners = [-90, -89.9999, 0, 90].flatMap((lat) =>
      [-180, -179.9999, 0, 180].map((lng) => ({ lat, lng })),
    );
    const numbers = corners.map(placeNumber);
    expect(new Set(numbers).size).toBe(16);
    for (const number of numbers) expect(Number.isSafeInteger(number) && number >= 0).toBe(true);
  });
});

describe('travel times on streets', () => {
  const ways = new Map([[placeNumber(here), new Map([[placeNumber(there), metres(3_000)]])]]);

  it('go by the street where the way is known, by the crow’s flight where it is not, or where none leads there', () => {
    const travel = travelTimesOn({ detourFactor: 2, metresPerSecond: 10, ways });
    const crow = travelTimesOn({ detourFactor: 2 });
    expect(travel.distance(here, there)).toBe(3_000);
    expect(travel.travelTime(here, there, 'foot')).toBe(300);
    expect(travel.distance(there, here)).toBe(crow.distance(there, here));
    const none = new Map([[placeNumber(here), new Map([[placeNumber(there), null]])]]);
    expect(travelTimesOn({ detourFactor: 2, ways: none }).distance(here, there)).toBe(
      crow.distance(here, there),
    );
  });
});
