import fc from 'fast-check';
import { z } from 'zod';
import { nearestName } from './nearest-name.js';
import { unknownFields } from './unknown-fields.js';

const place = z.object({ lat: z.number(), lng: z.number() });
const request = z
  .object({
    name: z.union([z.string(), z.object({ zh: z.string(), en: z.string() })]),
    lines: z.array(z.object({ sku: z.string() })).default([]),
    place: place.optional(),
    settings: z.record(z.string(), z.unknown()),
    byZone: z.record(z.string(), place).nullable(),
    rules: z.strictObject({ photo: z.boolean() }).optional(),
    loose: z.looseObject({ a: z.string() }).readonly(),
    often: z.object({ a: z.string() }).prefault({ a: '' }),
    kinds: z.array(z.union([z.string(), z.number()])),
    sizes: z.record(z.string(), z.number()),
    piped: z.object({ a: z.string() }).transform(({ a }) => a),
    open: z.object({ a: z.string() }).catchall(z.number()),
    closed: z.object({ a: z.string() }).catchall(z.never()),
    either: z.union([z.string(), z.object({ a: z.string() }), z.object({ b: z.string(), c: z.string() })]),
    none: z.object({}),
  })
  .refine(() => true);
const fields = (value: unknown) => unknownFields(request, value).map(({ field }) => field);

describe('a field that a schema does not name', () => {
  it.each<[object, string[]]>([
    [{ nam: 1 }, ['nam']],
    [{ lines: [{ sku: 'a' }, { sku: 'b', qty: 1 }] }, ['lines.1.qty']],
    [{ place: { lat: 1, lng: 2, alt: 3 } }, ['place.alt']],
    [{ name: { zh: 'a', fr: 'b' } }, ['name.fr']],
    [{ byZone: { north: { lon: 1 } } }, ['byZone.north.lon']],
    [{ rules: { fotos: true } }, ['rules.fotos']],
    [{ often: { b: 1 } }, ['often.b']],
    [{ piped: { b: 1 } }, ['piped.b']],
    [{ closed: { b: 1 } }, ['closed.b']],
    [{ either: { b: 1, c: 2, d: 3 } }, ['either.d']],
    [{ [`${'x'.repeat(99)}yz`]: 1 }, [`${'x'.repeat(99)}y`]],
    [{ constructor: 1, toString: 2 }, ['constructor', 'toString']],
  ])('is found in %j', (value, found) => expect(fields(value)).toEqual(found));

  it.each<[unknown]>([
    [{ settings: { anything: { at: 'all' } }, loose: { b: 1 }, byZone: null }],
    [{ kinds: [{ a: 1 }], sizes: { s: { a: 1 } }, open: { b: 1 }, either: { b: 1, c: 2 } }],
    [{ name: 'text', place: null, lines: 'none' }],
    [[{ nam: 1 }]],
    ['text'],
    [null],
    [undefined],
  ])('is not seen in %j', (value) => expect(fields(value)).toEqual([]));

  it('is told with the name that was meant, or with all that there are', () => {
    expect(unknownFields(request, { naem: 1 })[0]?.message).toContain('did you mean name?');
    expect(unknownFields(request, { completelyOther: 1 })[0]?.message).toContain('name, lines, place');
    expect(unknownFields(request, { none: { a: 1 } })[0]?.message).toBe('is not known; none is');
  });

  it('is told from where in the request its value is', () => {
    expect(unknownFields(place, { alt: 3 }, ['orders', '7'])[0]?.field).toBe('orders.7.alt');
  });

  it('is looked for without reading what a schema is made of again', () => {
    let read = 0;
    const shape = { a: z.string() };
    const schema = z.object(
      Object.defineProperty({} as typeof shape, 'a', { enumerable: true, get: () => (read++, shape.a) }),
    );
    unknownFields(schema, {});
    const once = read;
    unknownFields(schema, {});
    expect(read).toBe(once);
  });

  it('is told fifty times at most', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`x${index}`, 1]));
    expect(unknownFields(request, many)).toHaveLength(50);
    expect(unknownFields(request, { lines: Array(1_000).fill({ a: 1 }) })).toHaveLength(50);
  });

  it('is found whatever the value is made of', () => {
    fc.assert(fc.property(fc.anything(), (value) => void unknownFields(request, value)));
  });

  it.each([
    ['windows', 'window'],
    ['external_id', 'externalId'],
    ['externalid', 'externalId'],
    ['StoreID', 'storeId'],
    ['droppoff', 'dropoff'],
    ['lien', 'lines'],
    ['completelyOther', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ])('%s is nearest to %s', (asked, nearest) => {
    expect(nearestName(asked, ['externalId', 'storeId', 'dropoff', 'window', 'lines'])).toBe(nearest);
  });
});
