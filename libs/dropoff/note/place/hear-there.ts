import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';
import { NAMES, placeOf } from './place-names.js';

const THERE =
  /(?<!不要|别|勿)(?:放|存|丢|搁|投)(?:在|到|进)?(?:那里|那儿|那边|里面|里边|那)(?!个|么)|\b(?:leave|put|drop) (?:it|them|the bag) (?:there|in there|in it)\b/g;

/** "There is a locker on the left, leave it there": the place was named in the clause before. */
export function* hearThere(note: NoteText): Generator<Heard<'place'>> {
  for (const { clause, start, end, before } of note.find(THERE)) {
    const previous = note.clauses[clause.index - 1];
    if (!previous || before.search(NAMES) >= 0) continue;
    const named = previous.text.match(NAMES)?.at(-1);
    const denied = /不要|别|勿|不能|\bnot\b|\bn[o']t\b/.test(previous.text);
    if (named !== undefined && !denied)
      yield { rule: 'place', value: placeOf(named), start, end, implied: true };
  }
}
