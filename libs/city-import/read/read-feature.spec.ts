import { readFeature } from './read-feature.js';

const ring = (west: number, south: number, side = 0.001) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
const read = (properties: object, geometry: unknown, id?: unknown) =>
  readFeature(1, { type: 'Feature', id, properties, geometry });
const point = { type: 'Point', coordinates: [121.5, 31.2] };

describe('a feature of OpenStreetMap', () => {
  const area = polygon(ring(121.5, 31.2));

  it.each([
    [{ landuse: 'residential', name: '梅苑' }, area, 'compound'],
    [{ tags: { landuse: 'residential', name: '梅苑' } }, area, 'compound'],
    [{ place: 'neighbourhood', name: '梅苑' }, area, 'compound'],
    [{ building: 'apartments', 'addr:housenumber': '3' }, area, 'building'],
    [{ building: 'yes', name: '3号楼' }, point, 'building'],
    [{ barrier: 'gate' }, point, 'gate'],
    [{ barrier: 'lift_gate' }, point, 'gate'],
    [{ entrance: 'staircase', ref: '2' }, point, 'entrance'],
    [{ building: 'garages' }, area, undefined],
    [{ entrance: 'emergency' }, point, undefined],
    [{ barrier: 'wall' }, area, undefined],
    [{ highway: 'footway' }, { type: 'LineString', coordinates: ring(121.5, 31.2) }, undefined],
    [{ landuse: 'forest', name: 'Wood' }, area, undefined],
  ])('%j is what it says (%#)', (properties, geometry, kind) => {
    expect(read(properties, geometry, 'way/1')?.kind).toBe(kind);
  });

  it('has its names, number, floors and lift, and its id, wherever they stand', () => {
    expect(
      read({ '@id': 'way/7', name: '梅苑', 'name:en': 'Plum', landuse: 'residential' }, area),
    ).toMatchObject({
      externalId: 'way/7',
      name: '梅苑',
      data: { name: { zh: '梅苑', en: 'Plum' } },
      errors: [],
    });
    const building = { building: 'yes', 'addr:housenumber': 12, 'building:levels': '18', elevator: 'yes' };
    const { data } = read(building, area, 'way/8') as { data: object };
    expect(data).toMatchObject({ number: '12', floors: 18, lift: true });
  });

  it('that has no number or name says so', () => {
    expect(read({ building: 'yes' }, area, 'way/1')?.errors).toEqual([
      { field: 'number', message: 'is missing' },
    ]);
    expect(read({ landuse: 'residential' }, area)?.errors.map(({ field }) => field)).toEqual(['id', 'name']);
  });
});

describe('the geometry of a feature', () => {
  const zone = (geometry: unknown) => read({ kind: 'zone', name: 'Z' }, geometry, 'z');

  it.each([
    ['wound clockwise', polygon(ring(121.5, 31.2).toReversed()), /wound against RFC 7946/],
    ['not closed', polygon(ring(121.5, 31.2).slice(0, 4)), /not closed/],
    [
      'with its hole first',
      polygon(ring(121.5005, 31.2005, 0.0002), ring(121.5, 31.2)),
      /hole before its outer/,
    ],
    [
      'in a collection',
      { type: 'GeometryCollection', geometries: [point, polygon(ring(121.5, 31.2))] },
      /its Polygon is taken/,
    ],
  ])('%s is put right, and that is told', (_, geometry, words) => {
    const row = zone(geometry);
    expect(row).toMatchObject({ errors: [] });
    expect(row?.warnings.map(({ message }) => message).join()).toMatch(words);
    expect(row?.data.area?.[0]?.[0]?.slice(0, 1)).toHaveLength(1);
  });

  it.each([
    [
      'swapped',
      polygon(ring(121.5, 31.2).map(([lng, lat]) => [lat, lng])),
      'geometry.coordinates.0.0',
      /swapped/,
    ],
    ['outside the world', polygon([[500, 10]]), 'geometry.coordinates.0.0', /outside the world/],
    ['of text', polygon([['a', 'b']]), 'geometry.coordinates.0.0', /longitude/],
    [
      'a bow-tie',
      polygon(
        [
          [0, 1],
          [1, 2],
          [1, 1],
          [0, 2],
          [0, 1],
        ].map(([x, y]) => [x! / 100, y! / 100]),
      ),
      'geometry.coordinates.0.0',
      /crosses itself near/,
    ],
    ['a line', { type: 'LineString', coordinates: ring(121.5, 31.2) }, 'geometry', /LineString/],
    ['nothing', null, 'geometry', /missing/],
    ['empty', polygon(), 'geometry.coordinates', /list/],
    ['a point', point, 'geometry', /zone is a polygon/],
    [
      'a hole outside',
      polygon(ring(121.5, 31.2), ring(121.6, 31.2)),
      'geometry.coordinates.0.1',
      /reaches outside/,
    ],
  ])('%s is refused, with the place', (_, geometry, field, words) => {
    expect(zone(geometry)?.errors[0]).toEqual({ field, message: expect.stringMatching(words) });
  });
});
