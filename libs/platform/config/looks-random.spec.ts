import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { looksRandom } from './looks-random.js';

describe('an ops token', () => {
  it.each([
    'a'.repeat(24),
    'ab'.repeat(12),
    'changeme-'.repeat(4),
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890123456789012345',
    'zyxwvutsrqponmlkjihgfedcba',
    'aaaaaaaaaaaaaaaaaabcdefghi',
    // Seven letters, however mixed.
    'agcebfdagcfbedagfcbedgac',
    // Each part is as if by lot, and comes again and again.
    'x7Kq2mZp'.repeat(3),
    // Thirteen of 24 follow the one before: more than half.
    'abcdefghijklmnx7k2m9qwty',
  ])('%s is not random', (token) => expect(looksRandom(token)).toBe(false));

  it.each([
    // Eight letters are enough, so is one letter that breaks the repetition, or half of the letters in a row.
    'agcebfdhagcfbedhagfcbedg',
    'x7Kq2mZpx7Kq2mZpx7Kq2mZq',
    'abcdefghijklmx7k2m9qwtyp',
  ])('%s may be', (token) => expect(looksRandom(token)).toBe(true));

  it('that was drawn by lot is taken, as hex and as base64', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 64 }), (bytes) => {
        expect(looksRandom(randomBytes(bytes).toString('hex'))).toBe(true);
        expect(looksRandom(randomBytes(bytes + 6).toString('base64url'))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
