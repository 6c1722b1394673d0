/** Chinese digits, in the plain, the capital and the traditional way of writing them. */
const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };
const NUMERAL = new RegExp(`[${[...Object.keys(DIGITS), ...Object.keys(TENS)].join('')}]+`, 'gu');

/** Zero-width and bidirectional marks, and soft hyphens: they come with pasted text and nobody sees them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** A written name without what only its writer's keyboard put there: ３号楼, 三号楼 and 3號樓 have the same digits. */
export const plainName = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(NUMERAL, (numeral) => String(numberOf(numeral)));

/** 五〇二 is said digit by digit, 二十三 counts. */
function numberOf(numeral: string): string | number {
  const signs = [...numeral];
  if (!signs.some((sign) => sign in TENS)) return signs.map((sign) => DIGITS[sign]).join('');
  let [sum, digit] = [0, 0];
  for (const sign of signs) {
    const ten = TENS[sign];
    if (ten === undefined) digit = DIGITS[sign] as number;
    else [sum, digit] = [sum + (digit || 1) * ten, 0];
  }
  return sum + digit;
}

/** A number, a word of Chinese, a word of another script. */
const WORD = /\p{Nd}+|\p{Script=Han}+|[\p{L}\p{M}]+/gu;
const ORDINAL = /^(st|nd|rd|th)$/;

/** What only says that this is the name of a building, a unit or a room. */
export interface Designators {
  readonly chinese: RegExp;
  readonly words: ReadonlySet<string>;
}

/**
 * A written name by which equals are found: 3号楼, 3#, Building 3 and 03 all become 3. A name of nothing but
 * designators stands for itself.
 */
export function keyOf(written: string, { chinese, words }: Designators): string {
  const all = plainName(written).match(WORD) ?? [];
  const telling = all
    .map((word, index) => (ORDINAL.test(word) && /^\d/.test(all[index - 1] ?? '') ? '' : word))
    .map((word) => (words.has(word) ? '' : word.replace(chinese, '').replace(/^0+(?=\d)/, '')))
    .filter((word) => word !== '');
  return (telling.length > 0 ? telling : all).join('-') || plainName(written).trim();
}
