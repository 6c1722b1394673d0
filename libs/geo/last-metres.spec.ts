import { lastMetresTime } from './last-metres.js';
import { metres } from './units.js';

const door = { walk: metres(0), floors: 0, lift: false };

describe('the last metres', () => {
  it('take no time at a door on the street', () => {
    expect(lastMetresTime(door)).toBe(0);
  });

  it('take a walk from the gate', () => {
    expect(lastMetresTime({ ...door, walk: metres(120) })).toBe(130);
  });

  it('take longer by the stairs the higher the floor', () => {
    expect(lastMetresTime({ ...door, floors: 5 })).toBe(80);
  });

  it('take the lift to the twentieth floor, and the stairs to the first', () => {
    expect(lastMetresTime({ ...door, floors: 20, lift: true })).toBe(105);
    expect(lastMetresTime({ ...door, floors: 1, lift: true })).toBe(16);
  });

  it('take no less for a cellar', () => {
    expect(lastMetresTime({ ...door, floors: -1 })).toBe(0);
  });
});
