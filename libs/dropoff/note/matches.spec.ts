import fc from 'fast-check';
import { matchesIn } from './matches.js';

/**
 * Words, matches of nothing, and characters outside the basic plane, with and without a pattern that knows of
 * them.
 */
const PATTERNS = [/a|b(?<after>c)?/g, /(?=a)|🚪/g, /(?=a)|🚪/gu, /x*/g, /x*/gu, /(?<=🚪|a)/gu];

describe('all matches of a pattern', () => {
  it.each(PATTERNS)('are those that the engine has, one after the other: %s', (pattern) => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x', '🚪', '\ud83d', ' ') });
    fc.assert(
      fc.property(text, (written) => {
        expect(matchesIn(written, pattern)).toEqual([...written.matchAll(pattern)]);
      }),
    );
  });

  it('are the same again after a search that was left half-way', () => {
    const pattern = /a/g;
    pattern.exec('aa');
    expect(matchesIn('aa', pattern)).toHaveLength(2);
  });
});
