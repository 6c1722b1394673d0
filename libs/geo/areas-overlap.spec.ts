import { areaOfRing, type Area } from './area.js';
import { areasOverlap } from './areas-overlap.js';
import type { Location } from './location.js';

const ringsOverlap = (a: readonly Location[], b: readonly Location[]) =>
  areasOverlap(areaOfRing(a), areaOfRing(b));

const box = (south: number, west: number, size = 2) => [
  { lat: south, lng: west },
  { lat: south, lng: west + size },
  { lat: south + size, lng: west + size },
  { lat: south + size, lng: west },
];

describe('two rings', () => {
  it.each([
    ['that cross', box(0, 0), box(1, 1)],
    ['that are the same', box(0, 0), box(0, 0)],
    ['of which one lies in the other', box(0, 0, 6), box(2, 2)],
    [
      'that cross like a plus',
      box(0, 0, 1).map(({ lat, lng }) => ({ lat: lat * 6, lng: lng + 2 })),
      box(0, 0, 1).map(({ lat, lng }) => ({ lat: lat + 2, lng: lng * 6 })),
    ],
  ])('%s overlap', (_, a, b) => expect([ringsOverlap(a, b), ringsOverlap(b, a)]).toEqual([true, true]));

  it.each([
    ['that are apart', box(0, 0), box(5, 5)],
    ['that share a side', box(0, 0), box(0, 2)],
    ['that touch at a corner', box(0, 0), box(2, 2)],
  ])('%s do not', (_, a, b) => expect([ringsOverlap(a, b), ringsOverlap(b, a)]).toEqual([false, false]));
});

describe('rings whose corners are all outside each other, or on each other', () => {
  const ring = (...corners: [number, number][]) => corners.map(([lat, lng]) => ({ lat, lng }));
  const cross = (offset: number) => [
    ring([1, 0 + offset], [1, 3 + offset], [2, 3 + offset], [2, 0 + offset]),
    ring([0, 1 + offset], [0, 2 + offset], [3, 2 + offset], [3, 1 + offset]),
  ];

  it.each([0, 100, -100])('overlap where their sides cross, wherever on earth (%d)', (offset) => {
    const [a = [], b = []] = cross(offset);
    expect([ringsOverlap(a, b), ringsOverlap(b, a)]).toEqual([true, true]);
  });

  it('are the same closed and open', () => {
    const open = ring([0, 0], [0, 2], [2, 2], [2, 0]);
    const closed = [...open, ...open.slice(0, 1)];
    for (const [a, b] of [
      [open, closed],
      [closed, open],
      [closed, closed],
    ] as const)
      expect(ringsOverlap(a, b)).toBe(true);
    const beside = open.map(({ lat, lng }) => ({ lat, lng: lng + 2 }));
    expect(ringsOverlap(closed, beside)).toBe(false);
  });

  it.each([
    [
      'touch with a corner in the middle of a side',
      ring([0, 0], [0, 2], [2, 2], [2, 0]),
      ring([1, 2], [0, 4], [2, 4]),
    ],
    ['touch with one corner', ring([0, 0], [0, 2], [2, 2], [2, 0]), ring([2, 2], [2, 4], [4, 4], [4, 2])],
    ['lie in a line, apart', ring([0, 0], [0, 1], [1, 1], [1, 0]), ring([0, 3], [0, 4], [1, 4], [1, 3])],
    [
      'lie in the notch of the other',
      ring([0, 0], [0, 9], [9, 9], [9, 6], [3, 6], [3, 3], [9, 3], [9, 0]),
      ring([4, 4], [4, 5], [8, 5], [8, 4]),
    ],
  ])('have no ground in common where they %s', (_, a, b) => {
    expect([ringsOverlap(a, b), ringsOverlap(b, a)]).toEqual([false, false]);
  });

  it('overlap where only one corner of one lies in the other', () => {
    const a = ring([0, 0], [0, 4], [4, 4], [4, 0]);
    expect([
      ringsOverlap(a, ring([3, 3], [9, 2], [9, 9])),
      ringsOverlap(ring([3, 3], [9, 2], [9, 9]), a),
    ]).toEqual([true, true]);
  });
});

it('overlap where the sides of one go exactly through the corners of the other', () => {
  const at = (lat: number, lng: number) => ({ lat, lng });
  const square = [at(0, 0), at(0, 4), at(4, 4), at(4, 0)];
  const wedge = [at(2, 2), at(6, 6), at(-2, 6)];
  expect([ringsOverlap(square, wedge), ringsOverlap(wedge, square)]).toEqual([true, true]);
});

describe('areas with holes and parts', () => {
  const square = (lat: number, lng: number, side: number) =>
    areaOfRing([
      { lat, lng },
      { lat, lng: lng + side },
      { lat: lat + side, lng: lng + side },
      { lat: lat + side, lng },
    ])[0]!;
  const ringed: Area = [[...square(0, 0, 9), ...square(3, 3, 3)]];

  it.each([
    ['in the hole', [square(4, 4, 1)], false],
    ['that fills the hole', [square(3, 3, 3)], false],
    ['over the edge of the hole', [square(5, 5, 2)], true],
    ['with one part in the hole and one outside', [square(4, 4, 1), square(20, 20, 1)], false],
    ['with one part in the hole and one on the ground', [square(4, 4, 1), square(7, 7, 1)], true],
  ] as [string, Area, boolean][])('one %s (%#)', (_, other, overlap) => {
    expect([areasOverlap(ringed, other), areasOverlap(other, ringed)]).toEqual([overlap, overlap]);
  });
});
