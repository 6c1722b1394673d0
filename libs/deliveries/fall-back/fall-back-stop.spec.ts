import { fallBackStop, FALL_BACK_PLACES, inCareOf, type FallBackInput } from './fall-back-stop.js';

const gate = { id: 'gate', name: { zh: '南门', en: 'South gate' }, location: { lat: 31.3, lng: 121.5 } };
const shelf = { id: 'shelf', kind: 'gate_shelf', lat: 31.3001, lng: 121.5 } as const;
const guard = { id: 'guard', kind: 'guard_post', lat: 31.3002, lng: 121.5 } as const;
const locker = { id: 'locker', kind: 'locker', lat: 31.3003, lng: 121.5 } as const;
const input = (
  dropPoints: FallBackInput['compound']['dropPoints'],
  access: FallBackInput['access'] = 'open',
): FallBackInput => ({
  door: { lat: 31.302, lng: 121.5 },
  address: { building: '3', room: '502' },
  compound: { gates: [gate], buildings: [], dropPoints },
  access,
});

describe('a bag that cannot go into its locker', () => {
  it('goes to the shelf, without one to the guard, without either to the door', () => {
    expect(fallBackStop(FALL_BACK_PLACES, input([locker, guard, shelf]))).toMatchObject({
      place: 'gate_shelf',
      stop: { dropPointId: 'shelf', location: { lat: shelf.lat } },
    });
    expect(fallBackStop(FALL_BACK_PLACES, input([locker, guard]))?.place).toBe('guard_post');
    const atDoor = fallBackStop(FALL_BACK_PLACES, input([locker]));
    expect(atDoor).toMatchObject({ place: 'door', stop: { location: { lat: 31.302 } } });
    expect(atDoor?.stop.dropPointId).toBeUndefined();
  });

  it('goes to no door that its carrier is not let in to', () => {
    expect(fallBackStop(FALL_BACK_PLACES, input([locker], 'restricted'))).toBeUndefined();
    expect(fallBackStop(FALL_BACK_PLACES, input([locker], 'sealed'))).toBeUndefined();
  });

  it('goes where the locker is set to send it, and nowhere else', () => {
    expect(fallBackStop(['guard_post'], input([shelf, guard]))?.place).toBe('guard_post');
    expect(fallBackStop(['guard_post'], input([shelf]))).toBeUndefined();
  });

  it('goes to the door first if it does not keep, where the door is one of its places', () => {
    expect(inCareOf('frozen', FALL_BACK_PLACES)).toEqual(['door', 'gate_shelf', 'guard_post']);
    expect(inCareOf('ambient', FALL_BACK_PLACES)).toEqual(FALL_BACK_PLACES);
    expect(inCareOf('hot', ['guard_post', 'gate_shelf'])).toEqual(['guard_post', 'gate_shelf']);
  });
});
