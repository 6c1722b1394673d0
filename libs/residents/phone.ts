/** From here on a number is an extension: of a house's switchboard, not of a person. */
const EXTENSION = /(?:转|分机|ext|x|#|,|;).*$/i;
const FEWEST_DIGITS = 5;
/** With country code and without: eleven digits are a mobile number, ten or eleven a landline with its area code. */
const CHINA = '86';
const CHINESE_WITH_CODE = 12;

/**
 * A phone number in its one spelling: digits, without country code of China, trunk zero or extension, so that all ways to
 * write it are one. Undefined: this is none.
 */
export function plainPhone(written: string): string | undefined {
  const digits = written.normalize('NFKC').replace(EXTENSION, '').replace(/\D/g, '');
  const abroad = digits.startsWith('00') ? digits.slice(2) : digits;
  const national =
    abroad.startsWith(CHINA) && abroad.length >= CHINESE_WITH_CODE ? abroad.slice(CHINA.length) : abroad;
  const plain = national.replace(/^0+/, '');
  return plain.length >= FEWEST_DIGITS ? plain : undefined;
}

const CONCEALED = '•••';

/** A text without this number, however it is written there; `plain` is its one spelling. */
export function withoutPhone(text: string, plain: string): string {
  return text.replace(spellingsOf(plain), CONCEALED);
}

/** Digits of any width, with the signs that people part them by. */
function spellingsOf(plain: string): RegExp {
  const between = '[\\s().·/\\-－]*';
  const digits = [...plain].map((digit) => `[${digit}${String.fromCodePoint(0xff10 + Number(digit))}]`);
  const before = `(?:(?:[+＋]|[0０][0０])?${between}[8８][6６]${between})?(?:[0０]${between})?`;
  return new RegExp(`(?<![0-9０-９])${before}${digits.join(between)}(?![0-9０-９])`, 'gu');
}
