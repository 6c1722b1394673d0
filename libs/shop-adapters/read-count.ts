import { MOST_ON_HAND } from '../stock/level-update.js';

/** What lists write where there is nothing to sell. */
const NONE = /^(售罄|缺货|无货|断货|没货|无|零|sold ?out|out ?of ?stock)$/i;
/** A comma between thousands is how spreadsheets write. */
const NUMBER = /^[+-]?(\d{1,15}|\d{1,3}(,\d{3})+)(\.\d{0,15})?$/;

/**
 * How many a shop has to sell. At or below zero (back-orders) there is none, and a part of one is none to
 * sell. Not `Number(text)`: '' would be 0, and '1e3' a thousand.
 */
export function readCount(told: unknown): number | { readonly no: string } {
  const number = typeof told === 'string' ? readNumber(told) : told;
  if (typeof number !== 'number' || !Number.isFinite(number)) return { no: 'is no number' };
  if (number > MOST_ON_HAND) return { no: `is more than ${MOST_ON_HAND}` };
  return Math.max(0, Math.floor(number));
}

function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  if (NONE.test(plain)) return 0;
  return NUMBER.test(plain) ? Number(plain.replaceAll(',', '')) : undefined;
}
