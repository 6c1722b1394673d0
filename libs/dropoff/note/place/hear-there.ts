import type { Heard } from '../heard.js';
import type { NoteText, Side } from '../note-text.js';
import { NAMES, placeOf } from './place-names.js';

const THERE =
  /(?<!不要|别|勿)(?:放|存|丢|搁|投|留|交|送|给)(?:在|到|进|给)?(?:[他她它](?:那里|那儿|那边|那|们)?|那里|那儿|那边|里面|里边|那)(?!个|么|你|就)|\b(?:leave|put|drop|give|hand|pop|stick)(?: (?:it|them|the bags?|everything|this))? (?:there|in there|in it|(?:with|to) (?:him|her|them))\b/g;
const DENIED = /不要|别|勿|不能(?!进)|(?:\bnot|n't)\b(?! let)/;

/**
 * "There is a locker on the left, leave it there": the place was named before, in the clause or in the one
 * before it.
 */
export function* hearThere(note: NoteText, side: Side = 'binding'): Generator<Heard<'place'>> {
  for (const { clause, start, end, before } of note.find(THERE, side)) {
    const previous = note.clauses[clause.index - 1];
    const named = (side === 'failing' && lastIn(before)) || lastIn(previous?.text ?? '');
    if (!named || (side === 'binding' && (before.search(NAMES) >= 0 || DENIED.test(previous?.text ?? ''))))
      continue;
    yield { rule: 'place', value: placeOf(named), start, end, implied: true };
  }
}

const lastIn = (text: string): string | undefined => text.match(NAMES)?.at(-1);
