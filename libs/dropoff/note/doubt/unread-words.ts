import type { Span } from '../access-code.js';
import type { Clause } from '../clauses.js';
import type { NoteText } from '../note-text.js';
import { clockPattern } from '../time/clock-time.js';
import { KNOCK, RING } from '../words.js';

/** Groups with names are made anew for every match: here nobody asks for them. */
const TIME = clockPattern('A', false).replaceAll(/\(\?<[a-zA-Z]+>/g, '(?:');
const SPOKEN_OF = new RegExp(`${KNOCK}|${RING}|${TIME}`, 'g');
/** Told of, not asked for: a bell that is broken, a door that somebody knocked at. */
const TOLD =
  /坏|没电|不响|没声|会[叫疯醒哭吓]|吓|听不|听[见到]|hear|broken|dead|out of order|not working|does ?n.?t work|goes? |barks?/;

/** Clauses that speak of knocking, ringing or an hour, and of which no rule made anything. */
export function* unreadWords(note: NoteText, read: readonly Span[]): Generator<Clause> {
  const made = new Set(read.map(({ start }) => note.clauseAt(start)));
  for (const { clause } of note.find(SPOKEN_OF)) {
    if (made.has(clause) || TOLD.test(clause.text)) continue;
    made.add(clause);
    yield clause;
  }
}
