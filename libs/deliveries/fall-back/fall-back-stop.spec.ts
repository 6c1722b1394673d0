import { FALL_BACK_PLACES } from '../../dropoff/fall-back-place.js';
import { asWished, fallBackStop, inCareOf, type FallBackInput } from './fall-back-stop.js';

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
    expect(inCareOf('chilled', ['gate_shelf', 'door', 'guard_post'])).toEqual([
      'door',
      'gate_shelf',
      'guard_post',
    ]);
    expect(inCareOf('hot', ['guard_post', 'gate_shelf'])).toEqual(['guard_post', 'gate_shelf']);
  });

  it('goes first where the note wants it when its place is full', () => {
    const wish = (when: 'place_full' | 'no_answer', place: 'guard_post' | 'locker') => ({
      fallback: { when, place },
    });
    expect(asWished(wish('place_full', 'guard_post'), FALL_BACK_PLACES)).toEqual([
      'guard_post',
      'gate_shelf',
      'door',
    ]);
    expect(asWished(wish('place_full', 'guard_post'), ['door'])).toEqual(['guard_post', 'door']);
    for (const other of [{}, wish('no_answer', 'guard_post'), wish('place_full', 'locker')])
      expect(asWished(other, FALL_BACK_PLACES)).toEqual(FALL_BACK_PLACES);
  });

  it('goes to no shelf of a compound without a gate', () => {
    const { compound, ...rest } = input([shelf]);
    const gateless = { ...rest, compound: { ...compound, gates: [] } };
    expect(fallBackStop(['gate_shelf'], gateless)).toBeUndefined();
    expect(fallBackStop(['gate_shelf', 'door'], gateless)?.place).toBe('door');
  });
});
