import { foldPhoneText } from './fold-phone-text.js';

/** Between two digits of one number: nothing, or what people part them with. */
const GAP = '[ ().\\/-]{0,3}';
const digits = (min: number, max = min): string => `(?:${GAP}\\d){${min - 1},${max - 1}}`;
const some = (first: string, min: number, max = min): string => `${first}${digits(min, max)}`;

const EXTENSION =
  '(?: ?(?:[,;_#*]+|转接?|轉|分机号?|[(]?(?:ext(?:ension|n)?|x|转)\\.?) ?[:=.]? ?(?<ext>\\d{1,8})(?!\\d)|[ -](?<dashed>\\d{3,6})(?![\\d号栋幢室点:.-]))?';
const FORMS = [
  // With its country: +86 138…, 0044 20…
  `(?:\\+|(?<!\\d)00)${GAP}${some('[1-9]', 7, 14)}`,
  // A mobile number, and a landline or foreign one with its area code.
  `(?:86${GAP})?${some('1', 1)}${GAP}[3-9]${GAP}${some('\\d', 9)}`,
  `\\(?${some('0', 10, 12)}`,
  // 400-820-8820, (415) 555-2671.
  `[48]${GAP}0${GAP}0${GAP}${some('\\d', 7)}`,
  `\\(\\d{3}\\) ?\\d{3}[ .-]?\\d{4}`,
  `\\d{3}[ .-]\\d{3}[ .-]\\d{4}`,
  // A number without its area, where the words say that it is one.
  `(?<=(?:电话|手机|号码|致电|拨打|联系|tel|phone|call|mobile)[^\\d]{0,6})${some('\\d', 7, 8)}`,
];
const PHONE = new RegExp(`(?<![\\d+])(?<main>${FORMS.join('|')})(?!\\d)${EXTENSION}`, 'gi');

/** The number is the resident's own: where nobody is to call it now, its last four digits are enough. */
export function maskPhone(phone: string): string {
  const folded = foldPhoneText(phone);
  const main = /^(?<main>.*?\d[ )]*)(?:[^\d ().+\/-]+.*)$/su.exec(folded)?.groups?.main ?? folded;
  const masked = maskDigits(phone.slice(0, main.length), folded.slice(0, main.length), 4);
  return masked + maskDigits(phone.slice(main.length), folded.slice(main.length), 0);
}

/** Text as written, but for the numbers that somebody could be called at, however they are written. */
export function maskPhonesIn(text: string): string {
  const folded = foldPhoneText(text, { spelt: true });
  let masked = '';
  let end = 0;
  for (const { index, 0: found, groups } of folded.matchAll(PHONE)) {
    const cut = index + (groups?.main ?? found).length;
    masked += text.slice(end, index) + maskDigits(text.slice(index, cut), folded.slice(index, cut), 4);
    end = index + found.length;
    masked += maskDigits(text.slice(cut, end), folded.slice(cut, end), 0);
  }
  return masked + text.slice(end);
}

/** A star for each digit but the last `kept`. */
function maskDigits(written: string, folded: string, kept: number): string {
  const places = [...folded.matchAll(/\d/g)].map(({ index }) => index);
  const hidden = new Set(places.slice(0, Math.max(0, places.length - kept)));
  return Array.from({ length: written.length }, (_, at) => (hidden.has(at) ? '*' : written[at])).join('');
}
