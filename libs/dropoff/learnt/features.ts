/** Nobody writes more before it is clear what is wanted; and reading stays as fast as it is. */
const LONGEST = 240;
export const GRAMS = [2, 3, 4] as const;

/** What a reader that learns sees of a plain note: figures all alike, and what parts words as one space. */
export const learntText = (plain: string): string =>
  `^${plain
    .slice(0, LONGEST)
    .replace(/[0-9]/g, '0')
    .replace(/[\s\p{P}\p{S}\0]+/gu, ' ')
    .trim()}$`;

/** The features of a plain note: its runs of two to four characters. */
export function featuresOf(plain: string): Set<string> {
  const text = learntText(plain);
  const features = new Set<string>();
  for (const length of GRAMS) {
    for (let at = 0; at + length <= text.length; at++) features.add(text.slice(at, at + length));
  }
  return features;
}
