/** Numerals that people write so that a number is not seen: 幺三八. */
const SPELT = '零一二三四五六七八九';
const SPELT_TOO: Readonly<Record<string, string>> = { 〇: '0', 幺: '1', '○': '0' };

/** What shows nothing, or only a gap: bidirectional marks, joiners, soft hyphens, spaces of any width. */
const GAP = /[\p{Cf}\p{Zs}\p{Mn}\t]/u;
const DASH = /[\p{Pd}\u2212]/u;

/**
 * A text in which telephone numbers can be found: digits, brackets and dashes of any script and width become
 * ASCII, what shows nothing becomes a space. Each UTF-16 unit stays where it was, so that what is found here
 * is found there.
 */
export function foldPhoneText(text: string, { spelt = false } = {}): string {
  return Array.from(text, (character) => foldCharacter(character, spelt)).join('');
}

function foldCharacter(character: string, spelt: boolean): string {
  if (character.length > 1) return foldPair(character);
  if (GAP.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (spelt) {
    const digit = SPELT.indexOf(character);
    if (digit >= 0) return String(digit);
    if (SPELT_TOO[character]) return SPELT_TOO[character];
  }
  const plain = character.normalize('NFKC');
  return plain.length === 1 ? (decimalDigit(plain) ?? plain) : character;
}

/**
 * A digit that takes two units, as 𝟏 does: its gap goes before it, where it parts nothing from what follows.
 */
function foldPair(character: string): string {
  const plain = character.normalize('NFKC');
  const digit = plain.length === 1 ? plain : (decimalDigit(character) ?? '');
  return digit.length === 1 ? ` ${digit}` : GAP.test(character) ? '  ' : character;
}

/** Decimal digits of any script stand in tens, zero first. */
function decimalDigit(character: string): string | undefined {
  if (!/\p{Nd}/u.test(character)) return undefined;
  const code = character.codePointAt(0) as number;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
