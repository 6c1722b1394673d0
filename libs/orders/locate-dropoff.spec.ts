import type { Compound } from '../places/compound.entity.js';
import type { Zone } from '../places/zone.entity.js';
import { Problem } from '../platform/http/problem.js';
import { locateDropoff } from './locate-dropoff.js';

const STORE = { lat: 31.3, lng: 121.5 };
const north = (metres: number) => ({ lat: STORE.lat + metres / 111_195, lng: STORE.lng });
const building = (number: string, location = north(300)) => ({
  number,
  location,
  floors: 6,
  lift: false,
  units: [{ number: '1', entrance: location }],
});
const compound = (buildings: ReturnType<typeof building>[]) =>
  ({ id: 'c', zoneId: 'home', ...north(250), gates: [], buildings }) as unknown as Compound;
/** The home zone ends 5 km north of the store; what lies beyond is another's. */
const zoneAt = ({ lat }: { lat: number }) => ({ id: lat > north(5_000).lat ? 'other' : 'home' }) as Zone;

const locate = (dropoff: object, known = compound([building('3'), building('12', north(500))])) =>
  locateDropoff({ building: '3', compoundId: 'c', ...dropoff }, STORE, {
    compound: (id) => (id === 'c' ? known : undefined),
    zoneAt,
  });
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
  return 'accepted';
};

describe('where an order goes', () => {
  it('is the building that is meant, however it is written', () => {
    for (const written of ['12', '十二号楼', '012', 'Building 12'])
      expect(locate({ building: written })).toMatchObject({ location: north(500), warnings: [] });
  });

  it('is the location that it gives, which is worth more than the building', () => {
    expect(locate({ location: north(310) }).location).toEqual(north(310));
  });

  it('is never the middle of the compound for a building that is not in it', () => {
    expect(codeOf(() => locate({ building: '4' }))).toBe('UNKNOWN_BUILDING');
    expect(locate({ building: '4', location: north(310) }).warnings).toMatchObject([
      { code: 'UNKNOWN_BUILDING' },
    ]);
  });

  it('is the middle of a compound that nobody has drawn, and that is told', () => {
    const undrawn = compound([]);
    expect(locate({}, undrawn)).toMatchObject({
      location: north(250),
      warnings: [{ code: 'UNKNOWN_BUILDING' }],
    });
    expect(locate({ location: north(310) }, undrawn).warnings).toEqual([]);
  });

  it('is doubtful where the unit is none of the building', () => {
    expect(locate({ unit: '一单元' }).warnings).toEqual([]);
    expect(locate({ unit: '2' }).warnings).toMatchObject([{ code: 'UNKNOWN_UNIT' }]);
  });

  it.each([
    ['in another zone than the compound', { location: north(5_100) }, 'OUTSIDE_COMPOUND'],
    ['far from all of the compound', { location: north(1_200) }, 'OUTSIDE_COMPOUND'],
    ['by a compound that is none', { compoundId: 'none' }, 'UNKNOWN_COMPOUND'],
    ['60 km from the store', { compoundId: undefined, location: north(60_000) }, 'OUT_OF_REACH'],
    ['49 km from the store', { compoundId: undefined, location: north(49_000) }, 'accepted'],
  ])('%s: %j is %s', (_, dropoff, code) => expect(codeOf(() => locate(dropoff))).toBe(code));
});

describe('a door that its order gives the location of', () => {
  const gate = { id: 'g', name: { en: 'Gate' }, location: north(900), dropPoints: [] };
  const wide = {
    ...compound([building('3'), building('9', north(5_100))]),
    gates: [gate],
  } as unknown as Compound;

  it('may be on the street, in whichever zone it lies', () => {
    const street = (location: object) => locate({ compoundId: undefined, location });
    expect(street(north(400))).toEqual({ location: north(400), zone: { id: 'home' }, warnings: [] });
    expect(street(north(5_001))).toMatchObject({ zone: { id: 'other' } });
    const nowhere = { compound: () => undefined, zoneAt: () => undefined };
    const dropoff = { building: '3', contact: { name: 'a', phone: '1' }, location: north(400) };
    expect(codeOf(() => locateDropoff(dropoff, STORE, nowhere))).toBe('OUTSIDE_ZONES');
  });

  it('comes with its compound, its zone, and itself alone', () => {
    const location = { ...north(310), of: 'a phone' };
    expect(locate({ location })).toEqual({
      compound: expect.objectContaining({ id: 'c' }) as Compound,
      location: north(310),
      zone: { id: 'home' },
      warnings: [],
    });
  });

  it('is near a gate, a building or the middle of its compound', () => {
    expect(codeOf(() => locate({ location: north(950) }, wide))).toBe('accepted');
    expect(codeOf(() => locate({ location: north(300) }, wide))).toBe('accepted');
    expect(codeOf(() => locate({ location: north(4_000) }, wide))).toBe('OUTSIDE_COMPOUND');
  });

  it('may be in another zone where its building is, and nowhere else', () => {
    expect(locate({ building: '9', location: north(5_090) }, wide)).toMatchObject({ zone: { id: 'other' } });
    expect(codeOf(() => locate({ building: '3', location: north(5_090) }, wide))).toBe('OUTSIDE_COMPOUND');
    expect(locate({ building: '9', location: north(4_950) }, wide)).toMatchObject({ zone: { id: 'home' } });
  });

  it('is not doubted where its compound has no buildings to compare it with', () => {
    expect(locate({ location: north(260) }, compound([])).warnings).toEqual([]);
    expect(locate({}, compound([])).warnings).toMatchObject([{ code: 'UNKNOWN_BUILDING' }]);
    expect(locate({ building: '77', location: north(260) }).warnings).toMatchObject([
      { code: 'UNKNOWN_BUILDING' },
    ]);
  });

  it('is doubted where its building has no such unit, of as many as it has', () => {
    const units = ['1', '2'].map((number) => ({ number, entrance: north(300) }));
    const two = compound([{ ...building('3'), units }]);
    expect(locate({ unit: '2单元' }, two).warnings).toEqual([]);
    expect(locate({ unit: '7' }, two).warnings).toMatchObject([{ code: 'UNKNOWN_UNIT' }]);
    const { units: _, ...unknown } = building('3');
    expect(locate({ unit: '7' }, compound([unknown as ReturnType<typeof building>])).warnings).toEqual([]);
  });
});
