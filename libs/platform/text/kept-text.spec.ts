import fc from 'fast-check';
import { cutText, hasLost, isText, keptText } from './kept-text.js';

describe('what PostgreSQL can keep of a text', () => {
  it.each([
    ['milk 牛奶 🥛', true],
    ['a\0b', false],
    ['\ud83e', false],
    ['\udd5b!', false],
    ['', true],
  ])('%j is text: %s', (text, is) => {
    expect(isText(text)).toBe(is);
    expect(keptText(text) === text).toBe(is);
  });

  it('has a mark for each character that is none', () => {
    expect(keptText('\0a\0\ud83eb')).toBe('\ufffda\ufffd\ufffdb');
    expect(hasLost(keptText('\0'))).toBe(true);
    expect(hasLost('milk')).toBe(false);
  });

  it('is cut after so many units, and never in the middle of a character', () => {
    expect(cutText('milk', 4)).toBe('milk');
    expect(cutText('milk', 3)).toBe('mil');
    expect(cutText('a🥛b', 2)).toBe('a');
    expect(cutText('a🥛b', 3)).toBe('a🥛');
    expect(cutText('a\ud83e', 2)).toBe('a\ud83e');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
        const cut = cutText(text, most);
        expect(text.startsWith(cut)).toBe(true);
        expect(isText(cut)).toBe(true);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
      }),
    );
  });
});
