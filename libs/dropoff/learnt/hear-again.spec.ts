import type { Fallback, Place } from '../drop-policy.js';
import type { Heard, Refused } from '../note/heard.js';
import { believed } from './hear-again.js';
import type { Opinion } from './second-reader.js';

const knock = (probability: number, value: 'forbidden' | 'allowed' = 'forbidden'): Opinion => ({
  rule: 'knock',
  value,
  probability,
});
const place = (value: Place, probability: number): Opinion => ({ rule: 'place', value, probability });
const SAYS_NO = '宝宝睡觉';
const SAYS_NOTHING = '敲门';
const words = { start: 0, end: 1 };

/** Each opinion that is believed, and whether it is only asked about. */
function told(
  opinions: readonly Opinion[],
  plain = SAYS_NO,
  ruled: readonly (Heard | Refused)[] = [],
  fallback?: Fallback,
): string[] {
  const { heard } = believed(opinions, plain, ruled, fallback);
  return heard.map(({ rule, value, unsure }) => `${rule} ${value}${unsure ? '?' : ''}`);
}

describe('an opinion of the second reader', () => {
  it('on a ban is gone by from 0.8 on, and asked about from 0.5 on', () => {
    expect(told([knock(0.8)])).toEqual(['knock forbidden']);
    expect(told([knock(0.79)])).toEqual(['knock forbidden?']);
    expect(told([knock(0.5)])).toEqual(['knock forbidden?']);
    expect(told([knock(0.49)])).toEqual([]);
  });

  it('on a ban is only asked about where the note denies nothing', () => {
    expect(told([knock(0.99)], SAYS_NOTHING)).toEqual(['knock forbidden?']);
    for (const plain of ['不要敲门', '休息', 'the baby is asleep', 'shh, nap time'])
      expect(told([knock(0.99)], plain)).toEqual(['knock forbidden']);
  });

  it('on a place is gone by from 0.9 on, whatever the note denies', () => {
    expect(told([place('locker', 0.9)], SAYS_NOTHING)).toEqual(['place locker']);
    expect(told([place('locker', 0.89)], SAYS_NO)).toEqual(['place locker?']);
  });

  it('on a call is never gone by where it asks for one', () => {
    expect(told([{ rule: 'call', value: 'before', probability: 1 }])).toEqual(['call before?']);
    expect(told([{ rule: 'call', value: 'forbidden', probability: 1 }])).toEqual(['call forbidden']);
  });

  it('that goes without saying is nothing new', () => {
    expect(told([knock(1, 'allowed'), place('door', 1)])).toEqual([]);
    expect(told([{ rule: 'ring', value: 'allowed', probability: 1 }])).toEqual([]);
    expect(told([{ rule: 'call', value: 'allowed', probability: 1 }])).toEqual([]);
  });

  it('against a rule is asked about from 0.8 on, however sure it is', () => {
    const ruled = [{ rule: 'knock', value: 'allowed', ...words } as const];
    expect(told([knock(0.8)], SAYS_NO, ruled)).toEqual(['knock forbidden?']);
    expect(told([knock(1)], SAYS_NO, ruled)).toEqual(['knock forbidden?']);
    expect(told([knock(0.79)], SAYS_NO, ruled)).toEqual([]);
    const other = [{ rule: 'ring', value: 'allowed', ...words } as const];
    expect(told([knock(0.8)], SAYS_NO, other)).toEqual(['knock forbidden']);
  });

  it('that a rule has heard, refused or kept for a failure is nothing new', () => {
    const heard = { rule: 'place', value: 'locker', ...words } as const;
    const refused = { rule: 'place', refused: 'locker', ...words } as const;
    expect(told([place('locker', 1)], SAYS_NO, [heard])).toEqual([]);
    expect(told([place('locker', 1)], SAYS_NO, [refused])).toEqual([]);
    expect(told([place('locker', 1)], SAYS_NO, [], { when: 'no_answer', place: 'locker' })).toEqual([]);
    expect(told([place('locker', 1)], SAYS_NO, [], { when: 'no_answer', place: 'door' })).toHaveLength(1);
    const forbidden = [{ rule: 'ring', value: 'forbidden', ...words } as const];
    expect(told([knock(1)], SAYS_NO, forbidden)).toEqual(['knock forbidden']);
  });

  it('on another place than the rules heard disputes it, and is not gone by', () => {
    const ruled = [{ rule: 'place', value: 'door', ...words } as const];
    expect(believed([place('locker', 0.9)], SAYS_NO, ruled, undefined)).toEqual({
      heard: [],
      disputed: true,
    });
    expect(believed([place('locker', 0.9)], SAYS_NO, [], undefined).disputed).toBe(false);
  });

  it('is of the whole note', () => {
    expect(believed([knock(1)], SAYS_NO, [], undefined).heard).toEqual([
      { rule: 'knock', value: 'forbidden', start: 0, end: SAYS_NO.length },
    ]);
  });
});
