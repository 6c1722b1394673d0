import { ringsOverlap } from './rings-overlap.js';

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
