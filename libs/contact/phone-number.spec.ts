import fc from 'fast-check';
import { phoneKey, readPhoneNumber } from './phone-number.js';

describe('a telephone number, as people and platforms write it', () => {
  it('is the same written in one, in groups, and with its country', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (mobile) => {
        const number = { number: `+86${mobile}` };
        expect(readPhoneNumber(mobile)).toStrictEqual(number);
        expect(readPhoneNumber(`${mobile.slice(0, 3)} ${mobile.slice(3)}`)).toStrictEqual(number);
        expect(readPhoneNumber(`+86 ${mobile}`)).toStrictEqual(number);
      }),
    );
  });

  it.each([
    ['13800138000', '+8613800138000'],
    ['138 0013 8000', '+8613800138000'],
    ['138-0013-8000', '+8613800138000'],
    ['+86 138 0013 8000', '+8613800138000'],
    ['+86-13800138000', '+8613800138000'],
    ['(+86)13800138000', '+8613800138000'],
    ['0086 13800138000', '+8613800138000'],
    ['8613800138000', '+8613800138000'],
    ['１３８００１３８０００', '+8613800138000'],
    ['＋８６ １３８－００１３－８０００', '+8613800138000'],
    ['\u202D13800138000\u202C', '+8613800138000'],
    ['138\u200B0013\u00A08000', '+8613800138000'],
    ['١٣٨٠٠١٣٨٠٠٠', '+8613800138000'],
    ['tel:+8613800138000', '+8613800138000'],
    ['(021) 6543 2100', '+862165432100'],
    ['（021）65432100', '+862165432100'],
    ['021-65432100', '+862165432100'],
    ['400-820-8820', '+864008208820'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['0044 20 7946 0958', '+442079460958'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['+852 5123 4567', '+85251234567'],
    ['12345', '12345'],
  ])('reads %j', (written, number) => {
    expect(readPhoneNumber(written)).toStrictEqual({ number });
  });

  it.each([
    '13800138000,1234',
    '13800138000，1234',
    '13800138000,,1234#',
    '13800138000_1234',
    '13800138000-1234',
    '138 0013 8000 1234',
    '13800138000转1234',
    '13800138000 转 1234',
    '13800138000轉1234',
    '13800138000 分机 1234',
    '13800138000分机号：1234',
    '13800138000 ext. 1234',
    '13800138000 ext1234',
    '13800138000x1234',
    '13800138000;ext=1234',
    '13800138000#1234',
    '13800138000（转1234）',
    '+86 138-0013-8000 Ext 1234',
    '１３８００１３８０００，１２３４',
    '\u202D13800138000,1234\u202C',
  ])('keeps the extension of %j, without which a privacy number reaches nobody', (written) => {
    expect(readPhoneNumber(written)).toEqual({ number: '+8613800138000', extension: '1234' });
  });

  it('reads the extension of a landline', () => {
    const number = '+862165432100';
    for (const written of ['021-65432100-801', '(021) 6543 2100 ext 801', '021-65432100转801'])
      expect(readPhoneNumber(written)).toEqual({ number, extension: '801' });
  });

  it.each(['-----', '', ' ', '+', '()', '1', '138', 'call me', '电话', '138****8000', '+-+-+-+', ',1234'])(
    'refuses %j',
    (written) => expect(readPhoneNumber(written)).toBeUndefined(),
  );

  it.each(['13800138000 13900139000', '13800138000/13900139000', '1'.repeat(18), '13800138000, 王女士'])(
    'refuses %j: one number is asked for',
    (written) => expect(readPhoneNumber(written)).toBeUndefined(),
  );

  it('reads its own key again', () => {
    const phone = { number: '+8613800138000', extension: '1234' };
    expect(readPhoneNumber(phoneKey(phone))).toEqual(phone);
    expect(phoneKey({ number: '+862165432100' })).toBe('+862165432100');
  });

  it('never throws, and answers digits and a plus alone', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789+-() ,转x') }),
    );
    fc.assert(
      fc.property(text, (written) => {
        const phone = readPhoneNumber(written);
        if (phone) expect(phoneKey(phone)).toMatch(/^\+?\d{5,17}(;ext=\d{1,12})?$/);
      }),
    );
  });
});

describe('a telephone number between what people write around it', () => {
  it.each([
    ['  138   0013   8000  ', '+8613800138000'],
    ['TEL: 13800138000', '+8613800138000'],
    ['+8618800138000', '+8618800138000'],
    ['(+44) 20 7946 0958', '+442079460958'],
    ['(+1) 415 555 2671', '+14155552671'],
    ['0755-12345678', '+8675512345678'],
    ['(0755)12345678', '+8675512345678'],
    ['99999', '99999'],
    ['+1380013800', '1380013800'],
  ])('%j is %j', (written, number) => expect(readPhoneNumber(written)).toEqual({ number }));

  it.each([
    ['021-65432100-1', '1'],
    ['0755 12345678 22', '22'],
    ['(021)65432100-801', '801'],
    ['0086 21 65432100', undefined],
  ])('a landline: %j has extension %j', (written, extension) => {
    expect(readPhoneNumber(written)?.extension).toBe(extension);
  });

  it.each([
    '0086 13800138000-1234',
    '+8613800138000-1234',
    '86-13800138000-1234',
    '86 138 0013 8000 - 1234',
    '13800138000  -  1234',
    '13800138000 extension 1234',
    '13800138000 extn. 1234',
    '13800138000转接1234',
    '13800138000分機1234',
    '13800138000分机 12 34',
    '13800138000、1234',
    '13800138000*1234',
    '(13800138000) x 1234',
    '13800138000 转:1234',
    '138  0013  8000-1234',
    ' 138 0013 8000-1234 ',
  ])('a mobile: %j has extension 1234', (written) => {
    expect(readPhoneNumber(written)).toEqual({ number: '+8613800138000', extension: '1234' });
  });

  it('has 17 digits at most, those of a country and what stands before it', () => {
    expect(readPhoneNumber('1'.repeat(17))).toBeDefined();
    expect(readPhoneNumber('1'.repeat(18))).toBeUndefined();
    expect(readPhoneNumber(' tel: 13800138000')).toEqual({ number: '+8613800138000' });
  });

  it.each([
    '138tel:00138000',
    'a13800138000',
    'my tel: 13800138000',
    'call 13800138000,1234',
    '13800138000x',
    '13800138000-1234567',
    '+',
    '1+3800138000',
  ])('%j is none', (written) => expect(readPhoneNumber(written)).toBeUndefined());
});
