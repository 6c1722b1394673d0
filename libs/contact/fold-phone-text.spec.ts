import { foldPhoneText } from './fold-phone-text.js';

describe('a text in which telephone numbers are looked for', () => {
  it.each([
    ['１３８', '138'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['०९', '09'],
    ['（０２１）', '(021)'],
    ['１-２‐３–４—５−６－７', '1-2-3-4-5-6-7'],
    ['1\u00A02\u200B3\t4\u30005', '1 2 3 4 5'],
    ['𝟏𝟗', ' 1 9'],
    ['𝟘𝟡', ' 0 9'],
    ['𑁦𑁯', ' 0 9'],
    ['\u{E0001}7', '  7'],
    ['😀7', '😀7'],
    ['ﬁ㎏', 'ﬁ㎏'],
    ['②', '2'],
    ['一二三', '一二三'],
    ['楼', '楼'],
  ])('%j is read as %j', (text, folded) => {
    expect(foldPhoneText(text)).toBe(folded);
    expect(folded).toHaveLength(text.length);
  });

  it('reads numerals that are spelt, where that is asked for', () => {
    expect(foldPhoneText('零一二三四五六七八九〇幺○', { spelt: true })).toBe('0123456789010');
    expect(foldPhoneText('幺〇○', { spelt: false })).toBe('幺〇○');
    expect(foldPhoneText('楼9', { spelt: true })).toBe('楼9');
  });
});
