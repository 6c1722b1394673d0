import { HOMOPHONES } from './homophones.js';

/** Each misspelling with a character replaced by another of the same sound, and what was meant. */
const MEANT = new Map(
  Object.entries(HOMOPHONES).flatMap(([phrase, places]) =>
    misspellings(phrase, places).map((spelt) => [spelt, phrase] as const),
  ),
);

/** One character is wrong; of a phrase of three, two may be. */
function misspellings(phrase: string, places: readonly string[]): string[] {
  const one = places.flatMap((characters, place) =>
    [...characters].map((wrong) => phrase.slice(0, place) + wrong + phrase.slice(place + 1)),
  );
  if (phrase.length < 3) return one;
  const two = places.flatMap((characters, place) =>
    one
      .filter((spelt) => spelt[place] === phrase[place] && spelt.slice(0, place) !== phrase.slice(0, place))
      .flatMap((spelt) =>
        [...characters].map((wrong) => spelt.slice(0, place) + wrong + spelt.slice(place + 1)),
      ),
  );
  return [...one, ...two];
}
const LENGTHS = [3, 2] as const;
/** The characters that a misspelling begins with: most places of most notes are passed over. */
const BEGINS = new Set([...MEANT.keys()].map((spelt) => spelt[0]));

/** 他们口味 is no door, 天桥门口 no knock, 包装安全 no guard. */
const PLURAL = /[我你您他她它咱人]$/;
const ANOTHER_WORD: Readonly<Record<string, RegExp>> = {
  敲门: /^口/,
  保安: /^[全装排心静检]/,
};

/** Drop-off phrases that were typed by ear, as they are written: 方门口, 桥门. Every character keeps its place. */
export function byEar(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!BEGINS.has(text[at])) continue;
    const spelt = LENGTHS.map((length) => text.slice(at, at + length)).find((one) => MEANT.has(one));
    if (spelt === undefined || isAnotherWord(text, at, spelt)) continue;
    parts.push(text.slice(from, at), MEANT.get(spelt) as string);
    from = at + spelt.length;
    at = from - 1;
  }
  return parts.join('') + text.slice(from);
}

function isAnotherWord(text: string, at: number, spelt: string): boolean {
  if (spelt.startsWith('们') && PLURAL.test(text.slice(Math.max(0, at - 1), at))) return true;
  if (spelt.endsWith('门') && text[at - 1] === spelt[0]) return true;
  const meant = MEANT.get(spelt) as string;
  return ANOTHER_WORD[meant]?.test(text.slice(at + spelt.length, at + spelt.length + 1)) ?? false;
}
