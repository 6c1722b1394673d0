import { distance } from './location.js';

describe('distance', () => {
  it('measures a degree of latitude as about 111.2 km', () => {
    expect(distance({ lat: 31, lng: 121.5 }, { lat: 32, lng: 121.5 })).toBeCloseTo(111_195, -1);
  });

  it('is zero between a place and itself', () => {
    expect(distance({ lat: 31.27, lng: 121.52 }, { lat: 31.27, lng: 121.52 })).toBe(0);
  });
});
