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
  ])('%s is not random', (token) => expect(looksRandom(token)).toBe(false));

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
