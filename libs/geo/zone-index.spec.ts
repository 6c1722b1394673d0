import fc from 'fast-check';
import type { Location } from './location.js';
import { hasPlacesOf, ZoneIndex, type ZoneOutline } from './zone-index.js';

const square = (id: string, lat: number, lng: number, side: number): ZoneOutline => ({
  id,
  polygon: [
    { lat, lng },
    { lat, lng: lng + side },
    { lat: lat + side, lng: lng + side },
    { lat: lat + side, lng },
  ],
});

describe('ZoneIndex', () => {
  it('finds nothing where there are no zones', () => {
    expect(new ZoneIndex([]).find({ lat: 31, lng: 121 })).toBeUndefined();
  });

  it('tells neighbours apart', () => {
    const index = new ZoneIndex([square('west', 0, 0, 1), square('east', 0, 1, 1)]);
    expect(index.find({ lat: 0.5, lng: 0.5 })).toBe('west');
    expect(index.find({ lat: 0.5, lng: 1.5 })).toBe('east');
    expect(index.find({ lat: 0.5, lng: 2.5 })).toBeUndefined();
  });

  it.each([
    ['a corner', { lat: 0, lng: 0 }],
    ['an edge', { lat: 0.5, lng: 1 }],
  ])('counts %s as inside', (_, location) => {
    expect(new ZoneIndex([square('a', 0, 0, 1)]).find(location)).toBe('a');
  });

  it('gives a shared edge to the lowest id, however the zones are listed', () => {
    const zones = [square('b', 0, 1, 1), square('a', 0, 0, 1)];
    expect(new ZoneIndex(zones).find({ lat: 0.5, lng: 1 })).toBe('a');
    expect(new ZoneIndex(zones.toReversed()).find({ lat: 0.5, lng: 1 })).toBe('a');
  });

  it('prefers the smaller of two overlapping zones', () => {
    const index = new ZoneIndex([square('a-district', 0, 0, 10), square('z-campus', 4, 4, 1)]);
    expect(index.find({ lat: 4.5, lng: 4.5 })).toBe('z-campus');
    expect(index.find({ lat: 6, lng: 6 })).toBe('a-district');
  });

  it('reads a closed ring as the same zone', () => {
    const open = square('a', 0, 0, 1);
    const closed = { ...open, polygon: [...open.polygon, open.polygon[0] as Location] };
    expect(new ZoneIndex([closed]).find({ lat: 0.5, lng: 0.5 })).toBe('a');
  });

  it('leaves the bay of a hollow zone outside', () => {
    const horseshoe = {
      id: 'u',
      polygon: [
        [0, 0],
        [0, 3],
        [3, 3],
        [3, 2],
        [1, 2],
        [1, 1],
        [3, 1],
        [3, 0],
      ].map(at),
    };
    const index = new ZoneIndex([horseshoe]);
    expect(index.find({ lat: 2, lng: 1.5 })).toBeUndefined();
    expect(index.find({ lat: 2, lng: 0.5 })).toBe('u');
  });

  it('leaves what lies in a hole to others, or to nobody, and finds each part', () => {
    const ring = (side: number, from: number) =>
      [
        at([from, from]),
        at([from, from + side]),
        at([from + side, from + side]),
        at([from + side, from]),
      ].map(({ lat, lng }): [number, number] => [lng, lat]);
    const closed = (side: number, from: number) => [...ring(side, from), [from, from] as [number, number]];
    const lake = { ...square('lake', 0, 0, 9), area: [[closed(9, 0), closed(3, 3)], [closed(1, 20)]] };
    expect(new ZoneIndex([lake]).find({ lat: 4, lng: 4 })).toBeUndefined();
    expect(new ZoneIndex([lake]).find({ lat: 2, lng: 4 })).toBe('lake');
    expect(new ZoneIndex([lake]).find({ lat: 20.5, lng: 20.5 })).toBe('lake');
    expect(new ZoneIndex([lake, square('island', 4, 4, 1)]).find({ lat: 4.5, lng: 4.5 })).toBe('island');
  });

  it('passes over a zone that encloses nothing', () => {
    expect(
      new ZoneIndex([{ id: 'line', polygon: [at([0, 0]), at([1, 1])] }]).find(at([0, 0])),
    ).toBeUndefined();
  });

  it('agrees with looking at every zone in turn', () => {
    const coordinate = fc.integer({ min: 0, max: 12 });
    const corners = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(corners, { maxLength: 25 }), coordinate, coordinate, (triangles, lat, lng) => {
        const zones = triangles.map((triangle, number) => ({
          id: `zone-${number}`,
          polygon: triangle.map(at),
        }));
        expect(new ZoneIndex(zones).find({ lat, lng })).toBe(findInTurn(zones, { lat, lng }));
      }),
      { numRuns: 500 },
    );
  });
});

function at([lat, lng]: number[]): Location {
  return { lat: lat as number, lng: lng as number };
}

/**
 * The rule again, by other means: in a triangle if on the same side of all edges; whole numbers keep it
 * exact.
 */
function findInTurn(zones: readonly ZoneOutline[], { lat, lng }: Location): string | undefined {
  const sides = ({ polygon }: ZoneOutline) =>
    polygon.map((a, index) => {
      const b = polygon[(index + 1) % 3] as Location;
      return (b.lng - a.lng) * (lat - a.lat) - (b.lat - a.lat) * (lng - a.lng);
    });
  const twiceArea = ({ polygon: [a, b, c] }: ZoneOutline) =>
    a && b && c ? Math.abs((b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng)) : 0;
  const inBox = ({ polygon }: ZoneOutline) => {
    const lats = polygon.map((corner) => corner.lat);
    const lngs = polygon.map((corner) => corner.lng);
    return (
      lat >= Math.min(...lats) &&
      lat <= Math.max(...lats) &&
      lng >= Math.min(...lngs) &&
      lng <= Math.max(...lngs)
    );
  };
  return zones
    .filter(
      (zone) =>
        inBox(zone) && (sides(zone).every((side) => side >= 0) || sides(zone).every((side) => side <= 0)),
    )
    .toSorted((a, b) => twiceArea(a) - twiceArea(b) || (a.id < b.id ? -1 : 1))[0]?.id;
}

describe('whose a place is that lies in two zones', () => {
  it.each([
    ['the smaller one’s', square('z', 0, 0, 1), square('a', 0, 0, 2)],
    ['the smaller one’s, far from the equator', square('z', 60, 120, 1), square('a', 60, 120, 1.1)],
    ['of equals the lower id’s', square('a', 0, 0, 1), square('b', 0.5, 0.5, 1)],
  ])('is %s', (_, one, other) => {
    expect([hasPlacesOf(one, other), hasPlacesOf(other, one)]).toEqual([true, false]);
    const both = { lat: one.polygon[0]!.lat + 0.7, lng: one.polygon[0]!.lng + 0.7 };
    for (const zones of [
      [one, other],
      [other, one],
    ])
      expect(new ZoneIndex(zones).find(both)).toBe(one.id);
  });

  it('is nobody’s before itself', () => {
    expect(hasPlacesOf(square('a', 0, 0, 1), square('a', 0, 0, 1))).toBe(false);
  });
});
