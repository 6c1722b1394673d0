import fc from 'fast-check';
import { clockPattern, mayNameHours } from './clock-time.js';

const CLOCK = new RegExp(clockPattern('A', true));
/** Pieces of times, and of what looks like one. */
const PIECES = [
  ...['中午', '正午', '前', '下午', '晚上', '六', '点', '半', '时', '6', '18', ':', '30', '1130', 'pm', ' '],
  ...['noon', 'midday', 'midnight', 'half past', 'quarter to', 'six', 'twelve', 'in the evening', '放门口'],
];

describe('what may name an hour', () => {
  it.each(['中午前送', '下午六点', '十二时', '18:00', '1130', 'noon', 'midnight', 'half past six', 'ten'])(
    'is asked before a time of day is looked for: %s',
    (text) => {
      expect([CLOCK.test(text), mayNameHours(text)]).toEqual([true, true]);
    },
  );

  it('is in every text that has a time of day', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (said) => {
        if (CLOCK.test(said)) expect(mayNameHours(said)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is in no text without figures, numerals and names of hours', () => {
    for (const text of ['放门口,不要敲门', 'leave it at the gate', ''])
      expect(mayNameHours(text)).toBe(false);
  });
});
