import fc from 'fast-check';
import { seenText } from './seen-text.js';

const name = seenText(100);

describe('text for people', () => {
  it.each([
    '\u200B',
    '\u200B\u200D\uFEFF',
    '\u202E\u202C',
    '\u3164',
    '\u2800\u2800',
    '\u00A0\u3000',
    '\u{E0001}',
    '\u115F',
    '\u0007',
    '\u0301',
  ])('holds something to be seen: not %j alone', (text) => {
    expect(name.safeParse(text).success).toBe(false);
  });

  it.each([
    ['\u202D13800138000\u202C', '13800138000'],
    ['\uFEFF王女士\u200B', '王女士'],
    ['  Wang\u200E ', 'Wang'],
    ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['e\u0301', 'e\u0301'],
  ])('%j is kept as %j', (text, kept) => expect(name.parse(text)).toBe(kept));

  it('is read again as it was read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = name.safeParse(text);
        if (read.success) expect(name.parse(read.data)).toBe(read.data);
      }),
    );
  });
});
