import { accessCodesIn, figuresIn, speaksOfCode } from './access-code.js';
import { plain } from './plain.js';

export const CONCEALED = '•••';

/**
 * A text as those may read it who have no way through the gate: as written, but for its codes and those
 * `known`.
 */
export function concealCodes(text: string, known: readonly string[] = []): string {
  const read = plain(text);
  const codes = accessCodesIn(read).map(({ start, end }) => text.slice(start, end));
  // Wherever else the text repeats one, too. The longest first: one code may be a part of another.
  const rest = [...codes, ...known]
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, code) => left.replaceAll(code, CONCEALED), text);
  return codes.length > 0 || speaksOfCode(read) ? concealFigures(rest) : rest;
}

/** A text without anything that may be a code: 4 to 8 figures in a row. */
export function concealFigures(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of figuresIn(plain(text))) {
    parts.push(text.slice(at, start), CONCEALED);
    at = end;
  }
  return parts.join('') + text.slice(at);
}
