import { plain } from './plain.js';
import { VOCABULARY } from '../learnt/vocabulary.js';

/** Words of two characters in Chinese, whole words elsewhere, that notes of the labelled sets are made of. */
const KNOWN: ReadonlySet<string> = new Set(VOCABULARY.split(' '));
const BLANK = '□';
const SHORT_NUMBER = 2;

/**
 * A note without anything that could tell whose it was: what is kept are words that many notes share. Names,
 * numbers of more than two figures, streets and shops are none of those.
 */
export function anonymousWords(note: string): string {
  const text = plain(note);
  return text
    .replace(/[\p{Script=Han}]+/gu, knownPairs)
    .replace(/[\p{Script=Latin}\p{N}]+/gu, (word) => (isKept(word) ? word : BLANK))
    .replace(/(?![\p{Script=Han}\p{Script=Latin}])\p{L}+/gu, BLANK)
    .replace(/□+/g, BLANK);
}

const isKept = (word: string): boolean =>
  /^[0-9]+(?:[ap]m)?$/.test(word) ? word.replace(/[^0-9]/g, '').length <= SHORT_NUMBER : KNOWN.has(word);

/** Each character of a known pair is kept; the others are blank. */
const knownPairs = (run: string): string =>
  [...run]
    .map((character, index, all) => {
      const [before, after] = [all[index - 1], all[index + 1]];
      const known = KNOWN.has(`${before}${character}`) || KNOWN.has(`${character}${after}`);
      return known ? character : BLANK;
    })
    .join('');
