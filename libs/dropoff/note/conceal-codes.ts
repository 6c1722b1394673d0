import { accessCodesIn } from './access-code.js';
import { plain } from './plain.js';

const CONCEALED = '•••';

/** A note as those may read it who have no way through the gate: as written, but for the codes. */
export function concealCodes(note: string): string {
  const codes = accessCodesIn(plain(note)).map(({ start, end }) => note.slice(start, end));
  // Wherever else the note repeats one, too. The longest first: one code may be a part of another.
  return codes
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, code) => rest.replaceAll(code, CONCEALED), note);
}
