/** Brands of files whose pixels are HEVC, as an iPhone writes them. */
const HEVC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const MOST_BRANDS = 32;

/**
 * Whether these are the bytes of a HEIC photo, by the brands in its first box (ISO/IEC 14496-12, 4.3). Our
 * decoder reads AVIF of that family only.
 */
export function isHeic(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 16 + 4 * MOST_BRANDS);
  const brands = [bytes.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4));
  return !brands.includes('avif') && brands.some((brand) => HEVC.has(brand) || brand === 'mif1');
}
