import fc from 'fast-check';
import { readPhoneNumber, type PhoneNumber } from '../contact/phone-number.js';
import { withoutPhone } from './without-phone.js';

const phone = readPhoneNumber('13912345678') as PhoneNumber;

describe('a text that somebody’s number is taken out of', () => {
  it.each([
    '13912345678',
    '139-1234-5678',
    '+86 139 1234 5678',
    '１３９１２３４５６７８',
    '0086139 12345678',
    '幺三九 一二三四 五六七八',
    '139\u200B1234\u200B5678',
  ])('has it no more, written as %s', (spelt) =>
    expect(withoutPhone(`打${spelt}，放门口`, phone)).toBe('打•••，放门口'),
  );

  it('keeps other numbers, and all else', () => {
    for (const text of ['打13912345679', '213912345678', '139123456780', '门禁#1391', '放门口'])
      expect(withoutPhone(text, phone)).toBe(text);
    expect(withoutPhone('(021) 6543-2100', readPhoneNumber('02165432100') as PhoneNumber)).not.toMatch(
      /\d{3}/,
    );
    expect(withoutPhone('+44 20 7946 0958', readPhoneNumber('0044 2079460958') as PhoneNumber)).toBe('•••');
  });

  it('has it no more, whatever parts its digits and stands around it', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00A0');
    const around = fc.string({ unit: fc.constantFrom('门', '口', ' ', ',', 'a') });
    fc.assert(
      fc.property(fc.array(gap, { minLength: 10, maxLength: 10 }), around, around, (gaps, before, after) => {
        const spelt = [...'13912345678'].map((digit, at) => digit + (gaps[at] ?? '')).join('');
        expect(withoutPhone(before + spelt + after, phone)).toBe(`${before}•••${after}`);
      }),
    );
  });
});
