/**
 * All matches of a global pattern, as `text.matchAll(pattern)` has them: that makes the pattern anew for each
 * text, which takes ten times as long as the search where the pattern is a vocabulary.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    all.push(found);
    if (found[0] === '') pattern.lastIndex += widthAt(text, pattern);
  }
  return all;
}

/**
 * What a match of nothing is passed by: a character, in a pattern that knows of characters outside the basic
 * plane.
 */
const widthAt = (text: string, { unicode, lastIndex }: RegExp): number =>
  unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1;
