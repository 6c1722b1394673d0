import { accessCodesIn, type Span } from './access-code.js';
import { byEar } from './spelling/by-ear.js';
import { DIALECT, spellDialect } from './spelling/dialect.js';
import { spellOut } from './spelling/initials.js';
import { spellPinyin } from './spelling/pinyin.js';
import { MEANT, WRITTEN } from './spelling/traditional.js';

/** What a dialect means by a character comes before what the dictionary says of it. */
const SIMPLIFIED = new Map<string, string>([
  ...[...WRITTEN].map((character, index) => [character, MEANT[index] as string] as const),
  ...DIALECT,
]);

const FIRST_HAN = 0x3400;

/** Pictures that stand for a word, each as long in UTF-16 as the word. */
const PICTURED = new Map([
  ['🚪', '家门'],
  ['📞', '电话'],
  ['📱', '电话'],
  ['☎\uFE0F', '电话'],
  ['🔔', '门铃'],
  ['📷', '拍照'],
  ['📸', '拍照'],
  ['🔕', '勿铃'],
  ['🚫', '不要'],
  ['🙅', '不要'],
  ['❌', '别'],
  ['⛔', '别'],
  ['😴', '睡觉'],
  ['💤', '睡觉'],
  ['🛌', '睡觉'],
  ['👶', '宝宝'],
  ['🙏', '谢谢'],
]);
const PICTURES = new RegExp([...PICTURED.keys()].join('|'), 'g');

/** 🔔❌ is 🚫🔔. */
const CROSSED_OUT = /(?<!🚫|❌|🙅|⛔)(🔔|📞|📱|📷|📸)(❌|🚫|🙅|⛔)/gu;

/**
 * The note as the vocabulary knows it: half-width, lower case, simplified, pictures as words. Every character
 * keeps its place, so that what is found here can be cut out of the note as written.
 */
export function plain(note: string): string {
  let text = note.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  text = text.replace(/[\u3000\u00a0\u200b-\u200d\ufeff\t]/g, ' ').replace(/[‘’´`]/g, "'");
  text = text.replace(CROSSED_OUT, '$2$1');
  text = text.replace(PICTURES, (picture) => PICTURED.get(picture) ?? picture);
  text = simplified(text);
  text = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  text = byEar(spellPinyin(spellOut(spellDialect(text))));
  return text.replace(/\b([ap])\.m\./g, '$1m  ').replace(/\uFE0F/g, ' ');
}

function simplified(text: string): string {
  let simple = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const meant = text.charCodeAt(at) < FIRST_HAN ? undefined : SIMPLIFIED.get(text[at] as string);
    if (meant === undefined) continue;
    simple += text.slice(from, at) + meant;
    from = at + 1;
  }
  return simple + text.slice(from);
}

/** A plain note with nothing in it that opens a door: what is read for its meaning. */
export const spokenOf = (note: string): string => {
  const text = plain(note);
  return blankOut(text, accessCodesIn(text));
};

/** The spans come in the order of the text. */
export function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), '\0'.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
