import fc from 'fast-check';
import { plainPhone, withoutPhone } from './phone.js';

describe('a phone number', () => {
  it.each([
    [
      '13912345678',
      '139 1234 5678',
      '139-1234-5678',
      '+86 13912345678',
      '+86-139-1234-5678',
      '8613912345678',
      '0086 139 1234 5678',
      '013912345678',
      '１３９１２３４５６７８',
      '＋86 139 1234 5678',
      '(139) 1234.5678',
    ],
    [
      '02165432100',
      '021-65432100',
      '+86 21 6543 2100',
      '0086-21-65432100',
      '(021) 6543 2100',
      '021-65432100 转 801',
      '021-65432100 ext. 12',
      '021-65432100#8',
    ],
    ['+852 9123 4567', '0085291234567', '85291234567'],
  ])('is the same in all spellings: %s', (...spellings) => {
    expect([...new Set(spellings.map(plainPhone))]).toHaveLength(1);
    expect(plainPhone(spellings[0] as string)).toBeDefined();
  });

  it('is another with another digit, and none without digits enough', () => {
    expect(plainPhone('13912345679')).not.toBe(plainPhone('13912345678'));
    for (const none of ['', '1234', 'call me', '+86', '转 12345']) expect(plainPhone(none)).toBeUndefined();
  });

  it('is taken out of a text however it is written there, and nothing else is', () => {
    const plain = plainPhone('13912345678') as string;
    for (const spelled of [
      '13912345678',
      '139-1234-5678',
      '+86 139 1234 5678',
      '１３９１２３４５６７８',
      '0086139 12345678',
    ])
      expect(withoutPhone(`打${spelled}，放门口`, plain)).toBe('打•••，放门口');
    expect(withoutPhone('打13912345679或213912345678', plain)).toBe('打13912345679或213912345678');
  });

  it('is found again by whatever separators it is written with', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', ' - ');
    const digits = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), separator), {
      minLength: 9,
      maxLength: 9,
    });
    fc.assert(
      fc.property(digits, fc.constantFrom('', '+86 ', '0086', '86'), (rest, prefix) => {
        const written = `${prefix}13${rest.map(([digit, parted]) => `${digit}${parted}`).join('')}`.trim();
        const plain = plainPhone(written) as string;
        expect(plain).toBe(`13${rest.map(([digit]) => digit).join('')}`);
        expect(withoutPhone(`请打 ${written} 谢谢`, plain)).not.toMatch(/\d{3}/);
      }),
    );
  });
});
