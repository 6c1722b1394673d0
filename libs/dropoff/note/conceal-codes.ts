import { accessCodesIn } from './access-code.js';
import { plain } from './plain.js';

const CONCEALED = '•••';

/** A text as those may read it who have no way through the gate: as written, but for its codes and those `known`. */
export function concealCodes(text: string, known: readonly string[] = []): string {
  const codes = accessCodesIn(plain(text)).map(({ start, end }) => text.slice(start, end));
  // Wherever else the text repeats one, too. The longest first: one code may be a part of another.
  return [...codes, ...known]
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, code) => rest.replaceAll(code, CONCEALED), text);
}
