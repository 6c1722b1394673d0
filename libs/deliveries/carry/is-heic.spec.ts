import { isHeic } from './is-heic.js';

/**
 * The first box of a file: its length, `ftyp`, the main brand, a version, then the brands it is compatible
 * with.
 */
const boxOf = (
  brands: readonly string[],
  { type = 'ftyp', length = 12 + 4 * brands.length, behind = '' } = {},
) => {
  const [main = '', ...compatible] = brands;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  return Buffer.concat([
    size,
    Buffer.from(type + main + '\0\0\0\0' + compatible.join('') + behind, 'latin1'),
  ]);
};
const filler = (count: number) => Array.from({ length: count }, () => 'xxxx');

describe('a photo as an iPhone takes it', () => {
  it.each(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1'])(
    'is told by its brand %s',
    (brand) => {
      expect(isHeic(boxOf([brand]))).toBe(true);
      expect(isHeic(boxOf(['xxxx', brand]))).toBe(true);
      expect(isHeic(boxOf(['xxxx', 'yyyy', brand]))).toBe(true);
    },
  );

  it.each([
    ['AVIF, which is read here', boxOf(['avif', 'mif1'])],
    ['AVIF by a later brand', boxOf(['mif1', 'heic', 'avif'])],
    ['a film', boxOf(['isom', 'mp42'])],
    ['another box', boxOf(['heic'], { type: 'moov' })],
    ['fifteen bytes', boxOf(['heic']).subarray(0, 15)],
    ['nothing', Buffer.alloc(0)],
    ['a brand behind the box', boxOf(['isom'], { behind: 'heic' })],
    ['half a brand', boxOf(['isom', 'heic']).subarray(0, 19)],
    ['a brand behind as many as are looked at', boxOf(['isom', ...filler(32), 'heic'])],
  ])('is not %s', (_, bytes) => expect(isHeic(bytes)).toBe(false));

  it('is looked for in no more of a file than there is, whatever the box says', () => {
    expect(isHeic(boxOf(['isom', 'heic'], { length: 4_000_000_000 }))).toBe(true);
    expect(isHeic(boxOf(['isom', ...filler(31), 'heic']))).toBe(true);
  });
});
