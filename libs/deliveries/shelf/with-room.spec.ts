import { dropPointsWithRoom } from './with-room.js';

const point = (id: string, kind: 'gate_shelf' | 'guard_post' | 'locker') => ({
  id,
  kind,
  lat: 31.3,
  lng: 121.5,
});
const [shelf, guard, locker] = [
  point('shelf', 'gate_shelf'),
  point('guard', 'guard_post'),
  point('locker', 'locker'),
];
const all = [shelf, guard, locker];
const roomAt =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);

describe('where a bag on its way can be left', () => {
  it('is where there is room, if one of those places is the one asked for', () => {
    expect(dropPointsWithRoom(all, 'gate_shelf', roomAt('shelf', 'locker'))).toEqual([shelf, locker]);
    expect(dropPointsWithRoom(all, 'locker', roomAt('locker'))).toEqual([locker]);
  });

  it('is anywhere where none of the kind asked for has room: it has to be put down somewhere', () => {
    expect(dropPointsWithRoom(all, 'gate_shelf', roomAt('guard'))).toEqual(all);
    expect(dropPointsWithRoom(all, 'door', roomAt())).toEqual(all);
  });

  it('is a shelf or the guard for a bag that stops on its way to the door, never a locker', () => {
    expect(dropPointsWithRoom(all, 'door', roomAt('guard'))).toEqual([guard]);
    expect(dropPointsWithRoom(all, 'door', roomAt('locker'))).toEqual(all);
  });
});
