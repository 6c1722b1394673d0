import { acceptedPlace } from './accepted-place.js';
import { compileDropPolicy } from './compile.js';
import type { FallbackWhen, Place } from './drop-policy.js';

const accepted = (note: string, place: Place, fallback?: FallbackWhen): Place => {
  const { policy, reading } = compileDropPolicy({ note });
  return acceptedPlace({ place, fallback }, policy, reading);
};

describe('a bag that is left elsewhere than the policy says', () => {
  it.each([
    ['放快递柜,满了放门卫', 'guard_post', 'place_full', 'guard_post'],
    ['放快递柜,满了放门卫', 'guard_post', 'no_answer', 'locker'],
    ['放快递柜,满了放门卫', 'guard_post', undefined, 'locker'],
    ['放快递柜,满了放门卫', 'door', 'place_full', 'locker'],
    ['如果下雨就放保安室', 'guard_post', undefined, 'guard_post'],
    ['如果下雨就放保安室', 'locker', undefined, 'door'],
    ['放门口', 'guard_post', 'no_answer', 'door'],
  ] as const)('%s, at %s, declaring %s, is held against %s', (note, place, fallback, against) => {
    expect(accepted(note, place, fallback)).toBe(against);
  });
});
