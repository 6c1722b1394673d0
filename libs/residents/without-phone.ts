import { foldPhoneText } from '../contact/fold-phone-text.js';
import type { PhoneNumber } from '../contact/phone-number.js';

const CONCEALED = '•••';
/** Between two digits of one number: nothing, or what people part them with. */
const GAP = '[ ().\\/-]{0,3}';
const HOME = '+86';

/** The digits that no spelling of a number goes without. */
export const digitsOfPhone = ({ number }: PhoneNumber): string =>
  number.startsWith(HOME) ? number.slice(HOME.length) : number.replace('+', '');

/** A text without this number, however it is written there: with gaps, in other digits, in Chinese numerals. */
export function withoutPhone(text: string, phone: PhoneNumber): string {
  const country = phone.number.startsWith(HOME)
    ? `(?:(?:\\+|00)?${GAP}86${GAP})?(?:0${GAP})?`
    : '(?:\\+|00)?';
  const written = new RegExp(`(?<!\\d)${country}${[...digitsOfPhone(phone)].join(GAP)}(?!\\d)`, 'g');
  const found = [...foldPhoneText(text, { spelt: true }).matchAll(written)];
  // The folded text is as long as the written one: what is found there is found here.
  return found.reduceRight(
    (rest, { index, 0: spelt }) => rest.slice(0, index) + CONCEALED + rest.slice(index + spelt.length),
    text,
  );
}
