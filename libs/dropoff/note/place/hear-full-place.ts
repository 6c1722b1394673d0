import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';
import { NAMES, placeOf } from './place-names.js';
import { matchesIn } from '../matches.js';

/** Who says what to do when the locker is full seems to want the bag in the locker: 柜子满了就放门卫. */
export function* hearFullPlace(note: NoteText): Generator<Heard<'place'>> {
  for (const { text, when, start } of note.clauses) {
    if (when !== 'place_full') continue;
    const [named] = matchesIn(text, NAMES);
    const full = named && FULL.test(text.slice(named.index + named[0].length));
    const place = named && placeOf(named[0]);
    if (!named || !full || (place !== 'locker' && place !== 'gate_shelf')) continue;
    const from = start + named.index;
    yield { rule: 'place', value: place, start: from, end: from + named[0].length, unsure: true };
  }
}

/** Told of a place right after its name. */
export const FULL =
  /^(?:里|上|都|全|要是|如果|若|真的?|实在|一般|子|已经|也|的话|没|无|放|装|塞|不|有|is|are|'?s|e?s|r|all|\s)*(?:满|空|位|格|地方|下|进|full|no (?:room|space)|taken|occupied)/;
