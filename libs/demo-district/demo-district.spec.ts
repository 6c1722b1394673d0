import { distance, type Location } from '../geo/location.js';
import { ZoneIndex } from '../geo/zone-index.js';
import {
  demoCompounds,
  demoGoods,
  demoMerchants,
  demoNotes,
  demoRiders,
  demoVolunteers,
  demoZones,
} from './index.js';
import type { DemoCompound } from './types.js';

const demoStores = demoMerchants.flatMap(({ stores }) => stores);
const outlines = demoZones.map(({ slug, polygon }) => ({ id: slug, polygon }));

/** Each zone is asked alone, so that two that overlap both answer. */
const zonesAt = (location: Location): string[] =>
  outlines.flatMap((zone) => new ZoneIndex([zone]).find(location) ?? []);

const count = <Item>(items: readonly Item[], of: (item: Item) => string): Record<string, number> =>
  items.reduce<Record<string, number>>(
    (sums, item) => ({ ...sums, [of(item)]: (sums[of(item)] ?? 0) + 1 }),
    {},
  );

describe('the demo district', () => {
  it('is as large as promised', () => {
    expect(demoZones.length).toBeGreaterThanOrEqual(6);
    expect(demoCompounds).toHaveLength(40);
    expect(demoMerchants).toHaveLength(3);
    expect(demoStores).toHaveLength(8);
    expect(demoRiders).toHaveLength(60);
    expect(demoVolunteers).toHaveLength(10);
    expect(demoGoods).toHaveLength(400);
    expect(demoNotes).toHaveLength(200);
  });

  it.each([
    ['zones', demoZones.map(({ slug }) => slug)],
    ['compounds', demoCompounds.map(({ slug }) => slug)],
    ['merchants', demoMerchants.map(({ slug }) => slug)],
    ['stores', demoStores.map(({ slug }) => slug)],
    ['carriers', [...demoRiders, ...demoVolunteers].map(({ slug }) => slug)],
    ['gates', demoCompounds.flatMap(({ gates }) => gates.map(({ id }) => id))],
    ['drop points', demoCompounds.flatMap(({ dropPoints }) => dropPoints.map(({ slug }) => slug))],
    ['goods', demoGoods.map(({ sku }) => sku)],
    ['notes', demoNotes],
  ])('names no two %s the same', (_, names) => {
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['zones', demoZones],
    ['compounds', demoCompounds],
    ['merchants', demoMerchants],
    ['stores', demoStores],
    ['carriers', [...demoRiders, ...demoVolunteers]],
  ])('gives %s slugs that are fit for an id', (_, named) => {
    for (const { slug } of named) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe('the zones', () => {
  it('tile: an edge is the border of the district, or two neighbours have it once each way', () => {
    const edges = demoZones.flatMap(({ polygon }) =>
      polygon.map((corner, index) => [corner, polygon[(index + 1) % polygon.length] as Location] as const),
    );
    const name = ({ lat, lng }: Location) => `${lat},${lng}`;
    const there = count(edges, ([a, b]) => `${name(a)} ${name(b)}`);
    const border = edges.filter(([a, b]) => there[`${name(b)} ${name(a)}`] === undefined);
    expect(Object.values(there).every((times) => times === 1)).toBe(true);
    // The border is one ring: each of its corners is left once.
    expect(new Set(border.map(([a]) => name(a)))).toEqual(new Set(border.map(([, b]) => name(b))));
    expect(new Set(border.map(([a]) => name(a))).size).toBe(border.length);
  });

  it('have riders and compounds each', () => {
    const riders = count(demoRiders, ({ zone }) => zone);
    const compounds = count(demoCompounds, ({ zone }) => zone);
    for (const { slug } of demoZones) {
      expect(riders[slug]).toBeGreaterThanOrEqual(4);
      expect(compounds[slug]).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('the compounds', () => {
  it.each(demoCompounds.map((compound) => [compound.slug, compound] as const))(
    'has all of %s in the one zone it names',
    (_, { zone, location, gates, buildings, dropPoints }) => {
      const units = buildings.flatMap((building) => building.units.map(({ entrance }) => entrance));
      const places = [
        location,
        ...[...gates, ...buildings, ...dropPoints].map((place) => place.location),
        ...units,
      ];
      for (const place of places) expect(zonesAt(place)).toEqual([zone]);
    },
  );

  it('keep clear of one another', () => {
    const isClear = (a: DemoCompound, b: DemoCompound) =>
      a.buildings.every(({ location }) =>
        b.buildings.every((other) => distance(location, other.location) > 60),
      );
    const near = demoCompounds.flatMap((a, index) =>
      demoCompounds
        .slice(index + 1)
        .filter((b) => !isClear(a, b))
        .map((b) => [a.slug, b.slug]),
    );
    expect(near).toEqual([]);
  });

  it('are mostly open, a few restricted, one sealed', () => {
    const states = count(demoCompounds, ({ state }) => state);
    expect(states.open).toBeGreaterThan(30);
    expect(states.restricted).toBeGreaterThanOrEqual(3);
    expect(states.sealed).toBe(1);
  });

  it('have a volunteer where outside carriers may not go in', () => {
    const served = new Set(demoVolunteers.map(({ compound }) => compound));
    for (const { slug, state } of demoCompounds) if (state !== 'open') expect(served).toContain(slug);
  });

  it('have a shelf and a guard post at a gate of theirs', () => {
    for (const { gates, dropPoints } of demoCompounds) {
      const kinds = dropPoints.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['gate_shelf', 'guard_post']));
      for (const { gateId, capacity } of dropPoints) {
        expect(gates.map(({ id }) => id)).toContain(gateId);
        expect(capacity).toBeGreaterThan(0);
      }
    }
  });
});

describe('stores, carriers, goods', () => {
  it.each(demoStores.map(({ slug, location }) => [slug, location] as const))(
    'has %s in exactly one zone',
    (_, location) => expect(zonesAt(location)).toHaveLength(1),
  );

  it('places each volunteer in the zone of the compound', () => {
    for (const { zone, compound } of demoVolunteers)
      expect(demoCompounds.find(({ slug }) => slug === compound)?.zone).toBe(zone);
  });

  it('sells every temperature class, in weights a person can lift', () => {
    const classes = count(demoGoods, ({ temperature }) => temperature);
    expect(Object.keys(classes).sort()).toEqual(['ambient', 'chilled', 'frozen', 'hot']);
    for (const { weightGrams } of demoGoods) {
      expect(weightGrams).toBeGreaterThanOrEqual(50);
      expect(weightGrams).toBeLessThanOrEqual(10_000);
    }
  });

  it('prices every article as a shop would, beside others of its kind', () => {
    for (const { sku, price } of demoGoods) {
      const believable = price >= 150 && price <= 30_000;
      expect({ sku, price, believable }).toEqual({ sku, price, believable: true });
    }
    const ofItsKind = Object.values(count(demoGoods, ({ category }) => category));
    expect(ofItsKind.filter((many) => many === 1)).toEqual([]);
  });

  it('has notes in Chinese and in English', () => {
    const chinese = demoNotes.filter((note) => /\p{Script=Han}/u.test(note));
    expect(chinese.length).toBeGreaterThan(100);
    expect(demoNotes.length - chinese.length).toBeGreaterThan(50);
  });
});
