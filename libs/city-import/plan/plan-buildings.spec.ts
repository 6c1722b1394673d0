import type { FileRow } from '../file-row.js';
import type { KeptRow } from '../rows.js';
import { gateName } from './gate-name.js';
import { planBuildings } from './plan-buildings.js';

const middle = { lat: 31.2, lng: 121.6 };
const near = (north: number, east = 0) => ({
  lat: middle.lat + north / 111_195,
  lng: middle.lng + east / 95_000,
});
const row = (number: number, data: FileRow['data'], change: Partial<KeptRow> = {}): KeptRow => ({
  number,
  kind: 'building',
  externalId: '',
  name: '',
  unit: null,
  errors: [],
  warnings: [],
  data: { location: near(100), ...data },
  ...change,
});

describe('buildings of a file', () => {
  it('are added, changed by id or number, or left', () => {
    const before = [
      { number: '1', externalId: 'w1', location: near(100), floors: 6, lift: false },
      { number: '2', location: near(200), floors: 6, lift: false },
    ];
    const { buildings, settled } = planBuildings(
      middle,
      before,
      [
        row(1, { number: '1A', floors: 18 }, { externalId: 'w1' }),
        row(2, { number: '二号楼', location: near(200) }),
        row(3, { number: '3' }),
        row(4, { number: '03' }),
        row(5, { number: '9', location: near(4_000) }),
      ],
      [],
    );
    expect(settled.map(({ outcome, errors }) => [outcome, errors[0]?.field])).toEqual([
      ['change', undefined],
      ['change', undefined],
      ['create', undefined],
      ['refuse', 'number'],
      ['refuse', 'location'],
    ]);
    expect(buildings.map(({ number, floors, lift }) => [number, floors, lift])).toEqual([
      ['1A', 18, true],
      ['二号楼', 6, false],
      ['3', 6, false],
    ]);
    expect(planBuildings(middle, buildings, [row(1, { number: '3' })], []).settled[0]?.outcome).toBe('same');
  });

  it('have the entrances in their walls: numbered ones are staircases, another is the door', () => {
    const [south, north] = [near(100, 0), near(120, 20)];
    const footprint = [
      [south.lng, south.lat],
      [north.lng, south.lat],
      [north.lng, north.lat],
      [south.lng, north.lat],
      [south.lng, south.lat],
    ] as [number, number][];
    const entrance = (number: number, data: FileRow['data']) => row(number, data, { kind: 'entrance' });
    const house = row(1, { number: '5', footprint, location: near(110, 10) });
    const { buildings, settled } = planBuildings(
      middle,
      [],
      [house],
      [
        entrance(2, { number: '1', location: near(100, 5) }),
        entrance(3, { number: '2', location: near(100, 15) }),
        entrance(4, { number: '3', location: near(300, 15) }),
      ],
    );
    expect(buildings[0]?.units?.map(({ number }) => number)).toEqual(['1', '2']);
    expect(settled.map(({ outcome }) => outcome)).toEqual(['create', 'create', 'create', 'same']);
    expect(settled.at(-1)?.warnings[0]?.message).toMatch(/no building/);
    const door = planBuildings(middle, [], [house], [entrance(2, { location: near(100, 5) })]);
    expect(door.buildings[0]?.location).toEqual(near(100, 5));
  });
});

it('a gate without a name is called by its side, and by a number where there is one', () => {
  const called = [near(100), near(-100), near(0, 100), near(0, -100)].map(
    (place) => gateName(middle, place, []).en,
  );
  expect(called).toEqual(['North gate', 'South gate', 'East gate', 'West gate']);
  expect(gateName(middle, near(100), [{ zh: '北门', en: 'North gate' }]).zh).toBe('北门 2');
});
