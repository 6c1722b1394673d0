import fc from 'fast-check';
import { decodeText, encodingOf } from './encoding.js';

/** 商品编码,库存 / A1,7 / 牛奶,3 in GBK. */
const GBK = Buffer.from('c9ccc6b7b1e0c2eb2cbfe2b4e60a41312c370ac5a3c4cc2c330a', 'hex');
const TEXT = '商品编码,库存\nA1,7\n牛奶,3\n';

describe('What bytes are written in', () => {
  it.each([
    undefined,
    'utf-8',
    'UTF8',
    'us-ascii',
    'iso-8859-1',
    'gbk',
    'cp936',
    'gb2312',
    'gb18030',
    'no-such',
  ])('is told by the bytes of GBK and UTF-8, also where they are called %s', (declared) => {
    expect(decodeText(GBK, declared)).toBe(TEXT);
    expect(decodeText(Buffer.from(TEXT), declared)).toBe(TEXT);
  });

  it('is said by a mark, and seen of UTF-16 without one', () => {
    const wide = Buffer.from(TEXT, 'utf16le');
    for (const bytes of [wide, Buffer.from(wide).swap16()]) {
      const marked = Buffer.concat([
        bytes === wide ? Buffer.from([0xff, 0xfe]) : Buffer.from([0xfe, 0xff]),
        bytes,
      ]);
      for (const declared of [undefined, 'utf-8', 'gbk']) {
        expect(decodeText(bytes, declared)).toBe(TEXT);
        expect(decodeText(marked, declared)).toBe(TEXT);
      }
    }
    expect(decodeText(Buffer.from(`\ufeff${TEXT}`), 'gbk')).toBe(TEXT);
  });

  it('stays UTF-8 where a till has cut a name in the middle of a character', () => {
    const cut = Buffer.concat([
      Buffer.from(TEXT.repeat(4)),
      Buffer.from('牛奶').subarray(0, 4),
      Buffer.from(',3\n'),
    ]);
    expect(encodingOf(cut)).toBe('utf-8');
    expect(decodeText(cut)).toContain('牛\ufffd,3');
  });

  it('is another encoding only where somebody chose it and it fits', () => {
    const big5 = Buffer.from('a4a4a4e5', 'hex');
    expect(decodeText(big5, 'big5')).toBe('中文');
    expect(decodeText(Buffer.from('Caf\xe9,5\n', 'latin1'), 'iso-8859-1')).toBe('Café,5\n');
    expect(decodeText(Buffer.from('Café,5\n'), 'iso-8859-1')).toBe('Café,5\n');
  });

  it('is open as long as all is ASCII', () => {
    expect(encodingOf(Buffer.from('sku,stock\n'), 'utf-8')).toBeUndefined();
  });

  it('never fails, whatever the bytes, and gives UTF-8 back as it was', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === 'string'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const told = `商品,${text.replaceAll('\0', '')}\n`;
        expect(decodeText(Buffer.from(told), 'gbk')).toBe(told);
      }),
    );
  });
});
