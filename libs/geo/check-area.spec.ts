import { areaOfRing, innerPlace, isWound, signedSize, wound, type Area, type Part } from './area.js';
import { areaHas, mainRing, sizeOf } from './area.js';
import { faultOfArea } from './check-area.js';

const box = (south: number, west: number, side: number): Part =>
  areaOfRing([
    { lat: 31 + south / 1_000, lng: 121 + west / 1_000 },
    { lat: 31 + south / 1_000, lng: 121 + (west + side) / 1_000 },
    { lat: 31 + (south + side) / 1_000, lng: 121 + (west + side) / 1_000 },
    { lat: 31 + (south + side) / 1_000, lng: 121 + west / 1_000 },
  ])[0]!;
const place = (south: number, west: number): [number, number] => [121 + west / 1_000, 31 + south / 1_000];

describe('an area', () => {
  const ringed: Area = [[...box(0, 0, 9), ...box(3, 3, 3)]];

  it.each([
    ['of one ring', [box(0, 0, 9)]],
    ['with a hole', ringed],
    ['with two holes that touch', [[...box(0, 0, 9), ...box(1, 1, 2), ...box(1, 3, 2)]]],
    ['in parts that touch', [box(0, 0, 9), box(0, 9, 9)]],
    ['with an island in its hole', [...ringed, box(4, 4, 1)]],
  ] as [string, Area][])('%s is one', (_, area) => expect(faultOfArea(area)).toBeUndefined());

  it.each([
    ['nothing', [], undefined, /^is empty/],
    ['a part without a ring', [[]], undefined, /^is empty/],
    ['a hole that reaches outside', [[...box(0, 0, 9), ...box(8, 8, 3)]], [0, 1], /reaches outside/],
    ['a hole somewhere else', [[...box(0, 0, 9), ...box(20, 20, 3)]], [0, 1], /reaches outside/],
    ['holes that overlap', [[...box(0, 0, 9), ...box(1, 1, 3), ...box(2, 2, 3)]], [0, 2], /overlaps another/],
    ['parts that overlap', [box(0, 0, 9), box(5, 5, 9)], [1], /overlaps another/],
    ['a hole that crosses itself', [[...box(0, 0, 9), bowTie()]], [0, 1], /^crosses itself near 31\.00/],
    [
      'too many rings',
      [[...box(0, 0, 9), ...Array.from({ length: 100 }, () => box(1, 1, 1)[0]!)]],
      undefined,
      /101/,
    ],
    [
      'too many corners',
      [[Array.from({ length: 2_002 }, (_, at) => place(at, 0))]],
      [0, 0],
      /^has 2001 corners/,
    ],
  ] as [string, Area, number[] | undefined, RegExp][])(
    'with %s is none, and says where',
    (_, area, at, words) => {
      expect(faultOfArea(area)).toMatchObject({ message: expect.stringMatching(words) });
      expect(faultOfArea(area)?.at).toEqual(at);
    },
  );

  it('has no place in its hole, but the edge of it', () => {
    expect(areaHas(ringed, place(4, 4))).toBe(false);
    expect(areaHas(ringed, place(1, 1))).toBe(true);
    expect(areaHas(ringed, place(3, 4))).toBe(true);
    expect(sizeOf(ringed)).toBeCloseTo(72e-6, 9);
  });

  it('names a place within, never in the hole, of its largest part', () => {
    const { lat, lng } = innerPlace([box(50, 50, 1), ...ringed]);
    expect(areaHas(ringed, [lng, lat])).toBe(true);
    expect(mainRing([box(50, 50, 1), ...ringed])).toEqual(ringed[0]?.[0]);
  });

  it('is wound as RFC 7946 asks, whichever way it came', () => {
    const turned = ringed.map((part) => part.map((ring) => ring.toReversed()));
    for (const area of [ringed, turned]) {
      expect(isWound(wound(area))).toBe(true);
      expect(wound(area)[0]?.map((ring) => Math.sign(signedSize(ring)))).toEqual([1, -1]);
    }
    expect(isWound(turned)).toBe(false);
  });
});

function bowTie() {
  return [place(1, 1), place(3, 3), place(3, 1), place(1, 3), place(1, 1)];
}
