import type { Place } from '../dropoff/drop-policy.js';
import type { AccessState } from '../places/zone.entity.js';
import { planLegs } from './leg-plan.js';

const store = { id: 'store', name: { zh: '店', en: 'Shop' }, lat: 31.3, lng: 121.5 };
const door = { lat: 31.31, lng: 121.51 };
const gate = { id: 'south', name: { zh: '南门', en: 'South gate' }, location: { lat: 31.309, lng: 121.51 } };
const farGate = { ...gate, id: 'north', location: { lat: 31.32, lng: 121.51 } };
const building = (lift: boolean) => ({ number: '3', location: door, floors: 6, lift });
const compound = { id: 'garden', gates: [farGate, gate], buildings: [building(false)] };
const shelf = { id: 'shelf', kind: 'gate_shelf', lat: 31.3091, lng: 121.51 } as const;
const farShelf = { ...shelf, id: 'far-shelf', lat: 31.32 };

const plan = (place: Place, access: AccessState, address: object = {}, lift = false) =>
  planLegs({
    store,
    door,
    place,
    access,
    address: { building: '3', ...address },
    compound: { ...compound, buildings: [building(lift)], dropPoints: [farShelf, shelf] },
  });

describe('the legs of a delivery', () => {
  const fromStore = {
    sequence: 1,
    state: 'waiting',
    carrierKind: 'rider',
    pickupId: 'store',
    pickupName: store.name,
    pickup: { lat: store.lat, lng: store.lng },
  };

  it('start at the store, wherever they end', () => {
    const elsewhere = { store, door, address: {}, place: 'door', access: 'open' } as const;
    const gateless = { ...compound, gates: [], dropPoints: [] };
    for (const [leg] of [
      plan('door', 'open'),
      plan('gate_shelf', 'open'),
      plan('door', 'sealed'),
      planLegs(elsewhere),
      planLegs({ ...elsewhere, compound: gateless }),
    ])
      expect(leg).toMatchObject(fromStore);
  });

  it('go on from where the bag was put down at the gate', () => {
    const from = (
      dropPoints: readonly (typeof shelf | { id: string; kind: 'guard_post'; lat: number; lng: number })[],
    ) =>
      planLegs({
        store,
        door,
        place: 'door',
        access: 'sealed',
        address: { building: '3' },
        compound: { ...compound, dropPoints },
      });
    const guard = { id: 'guard', kind: 'guard_post', lat: 31.3092, lng: 121.51 } as const;
    const onward = (pickupId: string, pickup: object) => ({
      sequence: 2,
      state: 'blocked',
      carrierKind: 'volunteer',
      pickupId,
      pickupName: gate.name,
      pickup,
      closedCompoundId: 'garden',
    });
    const shelfAt = { lat: shelf.lat, lng: shelf.lng };
    expect(from([guard, shelf])[1]).toMatchObject(onward('shelf', shelfAt));
    expect(from([guard])[1]).toMatchObject(onward('guard', { lat: guard.lat, lng: guard.lng }));
    expect(from([])[1]).toMatchObject(onward('south', gate.location));
  });

  it('leave a bag by the gate without stairs and steps of its own', () => {
    const [leg] = plan('gate_shelf', 'open');
    const at = { lat: shelf.lat, lng: shelf.lng };
    expect(leg?.dropoff).toEqual({
      location: at,
      stop: at,
      lastMetresSeconds: 0,
      floorsOnFoot: 0,
      dropPointId: 'shelf',
    });
  });

  it.each([
    ['5', 4],
    ['1', 0],
    ['0', 0],
    ['B1', 1],
    ['-2', 2],
    ['999', 149],
  ])('climb from floor %s as many stairs as there are', (floor, floors) => {
    expect(plan('door', 'open', { floor })[0]?.dropoff.floorsOnFoot).toBe(floors);
  });

  it('are one, from the store to the door, where everybody may go in', () => {
    const [leg, ...more] = plan('door', 'open');
    expect(more).toEqual([]);
    expect(leg).toMatchObject({
      carrierKind: 'rider',
      state: 'waiting',
      dropoff: { location: door },
      entersCompoundId: 'garden',
    });
  });

  it.each(['restricted', 'sealed'] as const)(
    'are two, the second by a volunteer, where the compound is %s',
    (access) => {
      expect(plan('door', access)).toMatchObject([
        { carrierKind: 'rider', state: 'waiting', dropoff: { dropPointId: 'shelf' } },
        {
          carrierKind: 'volunteer',
          state: 'blocked',
          pickupId: 'shelf',
          dropoff: { location: door },
          closedCompoundId: 'garden',
        },
      ]);
    },
  );

  it('end on the nearest shelf when the bag is to be left there, whoever may go in', () => {
    const onTheShelf = {
      location: { lat: shelf.lat, lng: shelf.lng },
      dropPointId: 'shelf',
      lastMetresSeconds: 0,
    };
    for (const access of ['open', 'sealed'] as const) {
      expect(plan('gate_shelf', access)).toMatchObject([{ dropoff: onTheShelf }]);
      expect(plan('gate_shelf', access)[0]).not.toHaveProperty('entersCompoundId');
    }
  });

  it.each(['guard_post', 'locker'] as const)('end by the nearest gate when there is no %s', (place) => {
    expect(plan(place, 'sealed')).toMatchObject([
      { dropoff: { location: gate.location, lastMetresSeconds: 0 } },
    ]);
  });

  it('end at a door on the street where there is no compound', () => {
    const [leg] = planLegs({ store, door, place: 'door', access: 'open', address: { room: '1' } });
    expect(leg?.dropoff).toEqual({ location: door, stop: door, lastMetresSeconds: 0, floorsOnFoot: 0 });
  });

  it('count the walk from the gate, where a rider leaves the e-bike', () => {
    const [leg] = plan('door', 'open');
    expect(leg?.dropoff.stop).toEqual(gate.location);
    expect(leg?.dropoff.lastMetresSeconds).toBeCloseTo((111.2 * 1.3) / 1.2, -1);
  });

  it.each([
    ['the floor', { floor: '6' }],
    ['a floor with words', { floor: '6楼' }],
    ['a floor in words', { floor: '六层' }],
    ['a floor as lifts have it', { floor: 'L6' }],
    ['the room', { room: '602' }],
    ['a room with a unit before it', { room: 'A602' }],
  ])('count the floors by %s', (_, address) => {
    const [ground] = plan('door', 'open');
    const [up] = plan('door', 'open', address);
    expect(up?.dropoff.floorsOnFoot).toBe(5);
    expect(up?.dropoff.lastMetresSeconds).toBe((ground?.dropoff.lastMetresSeconds ?? 0) + 80);
    const [byLift] = plan('door', 'open', address, true);
    expect(byLift?.dropoff.floorsOnFoot).toBe(0);
    expect(byLift?.dropoff.lastMetresSeconds).toBeLessThan(up?.dropoff.lastMetresSeconds ?? 0);
  });

  it('believe a house on the street to have a lift from the seventh storey on', () => {
    const floorsOnFoot = (room: string) =>
      planLegs({ store, door, place: 'door', access: 'open', address: { room } })[0]?.dropoff.floorsOnFoot;
    expect([floorsOnFoot('601'), floorsOnFoot('701'), floorsOnFoot('十楼')]).toEqual([5, 0, 0]);
  });
});
