import type { DropPolicy } from '../../dropoff/drop-policy.js';
import { withPlace } from './with-place.js';

const policy: DropPolicy = {
  contactless: true,
  place: 'locker',
  knock: 'allowed',
  ring: 'allowed',
  call: 'allowed',
  photo: 'optional',
  disinfect: false,
  forRider: '',
  rules: [
    { rule: 'place', source: 'resident' },
    { rule: 'knock', source: 'default' },
  ],
};
const lostCall = { rule: 'call', wished: 'allowed', decided: 'forbidden', by: 'zone' } as const;
const lostBefore = { rule: 'place', wished: 'door', decided: 'locker', by: 'zone' } as const;

describe('a drop policy whose bag goes elsewhere', () => {
  it('says so, with the compound’s word, and tells the resident what was lost', () => {
    const moved = withPlace(policy, [lostCall, lostBefore], 'guard_post');
    expect(moved.policy).toEqual({
      ...policy,
      place: 'guard_post',
      rules: [
        { rule: 'knock', source: 'default' },
        { rule: 'place', source: 'compound' },
      ],
    });
    const lost = { rule: 'place', wished: 'locker', decided: 'guard_post', by: 'compound' };
    expect(moved.overruled).toEqual([lostCall, lost]);
  });

  it('goes by the note where that asks for this place when its own is full: nothing is lost, and nothing left to fall back to', () => {
    const asked = { ...policy, fallback: { when: 'place_full', place: 'guard_post' } } as const;
    const moved = withPlace(asked, [lostCall, lostBefore], 'guard_post');
    expect(moved.policy.rules).toContainEqual({ rule: 'place', source: 'note' });
    expect(moved.policy).not.toHaveProperty('fallback');
    expect(moved.overruled).toEqual([lostCall]);
  });

  it.each([
    { when: 'no_answer', place: 'guard_post' },
    { when: 'place_full', place: 'door' },
  ] as const)('is the compound’s word where the note asks for a place $when: $place', (fallback) => {
    const moved = withPlace({ ...policy, fallback }, [], 'guard_post');
    expect(moved.policy.rules).toContainEqual({ rule: 'place', source: 'compound' });
    expect(moved.overruled).toHaveLength(1);
  });
});
