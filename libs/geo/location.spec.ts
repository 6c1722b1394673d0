import { distance } from './location.js';

describe('distance', () => {
  it('measures a degree of latitude as about 111.2 km', () => {
    expect(distance({ lat: 31, lng: 121.5 }, { lat: 32, lng: 121.5 })).toBeCloseTo(111_195, -1);
  });

  it('is zero between a place and itself', () => {
    expect(distance({ lat: 31.27, lng: 121.52 }, { lat: 31.27, lng: 121.52 })).toBe(0);
  });
});

describe('metres between two places', () => {
  it.each([
    ['a degree along the equator', { lat: 0, lng: 0 }, { lat: 0, lng: 1 }, 111_195],
    ['a degree along the sixtieth parallel: half as far', { lat: 60, lng: 10 }, { lat: 60, lng: 11 }, 55_597],
    ['a quarter of the earth', { lat: 0, lng: 0 }, { lat: 0, lng: 90 }, 10_007_557],
    ['over the pole', { lat: 80, lng: 0 }, { lat: 80, lng: 180 }, 2_223_901],
    ['Shanghai to Beijing', { lat: 31.23, lng: 121.474 }, { lat: 39.904, lng: 116.407 }, 1_066_000],
    ['none', { lat: 31.3, lng: 121.5 }, { lat: 31.3, lng: 121.5 }, 0],
  ])('%s', (_, a, b, metres) => {
    expect(Math.abs(distance(a, b) - metres)).toBeLessThanOrEqual(metres / 500);
    expect(distance(b, a)).toBeCloseTo(distance(a, b), 3);
  });
});
