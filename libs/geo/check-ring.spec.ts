import fc from 'fast-check';
import { faultOfRing } from './check-ring.js';

const at = (lat: number, lng: number) => ({ lat, lng });
const square = [at(31.29, 121.49), at(31.29, 121.51), at(31.31, 121.51), at(31.31, 121.49)];

describe('a ring of corners', () => {
  it.each([
    ['open', square],
    ['closed', [...square, square[0] as (typeof square)[0]]],
    ['drawn the other way round', [...square].reverse()],
    ['with a corner named twice', [square[0], square[0], ...square.slice(1)] as typeof square],
    ['that is not convex', [...square, at(31.3, 121.5)]],
  ])('%s bounds a zone', (_, ring) => expect(faultOfRing(ring)).toBeUndefined());

  it.each([
    ['a bow-tie', [square[0], square[2], square[1], square[3]], /^crosses itself near 31\.3000/],
    [
      'a loop in one side',
      [...square.slice(0, 3), at(31.31, 121.5), at(31.315, 121.505), at(31.305, 121.5), at(31.31, 121.49)],
      /^crosses itself/,
    ],
    ['three equal corners', [square[0], square[0], square[0]], /^needs three different/],
    ['two corners there and back', [square[0], square[1], square[0]], /^needs three different/],
    ['corners on a line', [at(31.29, 121.49), at(31.3, 121.49), at(31.31, 121.49)], /^has no area/],
    ['a spot', [at(31.29, 121.49), at(31.2900001, 121.49), at(31.29, 121.4900001)], /^has no area/],
    ['over the 180th meridian', [at(-17, 179.9), at(-17, -179.9), at(-17.1, -179.9)], /^crosses the 180th/],
    ['around the pole', [at(89, 0), at(89, 90), at(89, 170)], /^reaches a pole/],
    ['half a continent', [at(20, 100), at(20, 120), at(40, 120)], /^is \d+ km across/],
  ])('that is %s bounds none, and says so', (_, ring, words) => {
    expect(faultOfRing(ring as typeof square)).toMatch(words);
  });

  it('is judged in a moment, however many corners it has', () => {
    const round = Array.from({ length: 2_000 }, (_, index) => {
      const angle = (index / 2_000) * 2 * Math.PI;
      return at(31.3 + 0.01 * Math.sin(angle), 121.5 + 0.01 * Math.cos(angle));
    });
    const started = process.cpuUsage();
    expect(faultOfRing(round)).toBeUndefined();
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  });

  it('never throws', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    const corner = fc.record({ lat: degrees(90), lng: degrees(180) });
    fc.assert(
      fc.property(fc.array(corner, { minLength: 0, maxLength: 12 }), (ring) => {
        expect(['string', 'undefined']).toContain(typeof faultOfRing(ring));
      }),
    );
  });
});

describe('the bounds of a zone', () => {
  /** A box so many metres high and wide, at a place. */
  const boxOf = (height: number, width = height, south = 31.3, west = 121.5) => {
    const [up, right] = [height / 111_195, width / 111_195 / Math.cos((south * Math.PI) / 180)];
    return [at(south, west), at(south, west + right), at(south + up, west + right), at(south + up, west)];
  };

  it.each([
    ['eleven metres square', boxOf(11), undefined],
    ['nine metres square', boxOf(9), /^has no area/],
    ['nine metres square far north', boxOf(9, 9, 70, 20), /^has no area/],
    ['eleven metres square far south', boxOf(11, 11, -70, -60), undefined],
    ['a strip', boxOf(4, 200), undefined],
    ['490 km across', boxOf(346_000), undefined],
    ['510 km across', boxOf(361_000), /^is 50\d km across: at most 500 km$/],
    ['510 km high', boxOf(510_000, 1_000), /^is 510 km across/],
    ['510 km wide', boxOf(1_000, 510_000), /^is 510 km across/],
    ['by the pole', boxOf(1_000, 1_000, 84.9), undefined],
    ['at the pole', boxOf(1_000, 1_000, 85.1), /^reaches a pole: stay between -85 and 85 degrees$/],
    ['with one corner at the other pole', [at(-84.9, 0), at(-84.9, 1), at(-85.1, 0.5)], /^reaches a pole/],
    ['on the 85th parallel', [at(85, 0), at(85, 0.01), at(84.99, 0)], undefined],
    ['over the 180th meridian', [at(0, 179.9), at(0, -179.9), at(1, 179.9)], /^crosses the 180th meridian/],
    ['half around the earth', [at(0, -90), at(0, 90), at(1, 0)], /^is \d+ km across/],
  ])('%s', (_, ring, fault) => {
    const found = faultOfRing(ring);
    if (fault) expect(found).toMatch(fault);
    else expect(found).toBeUndefined();
  });

  it('tells where a ring crosses itself, also in the side that closes it', () => {
    const open = [at(31.3, 121.5), at(31.302, 121.502), at(31.302, 121.5), at(31.3, 121.502)];
    expect(faultOfRing(open)).toBe('crosses itself near 31.301000,121.501000');
    const closing = [at(31.3, 121.5), at(31.302, 121.5), at(31.301, 121.503), at(31.301, 121.499)];
    expect(faultOfRing(closing)).toMatch(/^crosses itself near 31\.30/);
  });
});
