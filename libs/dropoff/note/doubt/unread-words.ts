import type { Span } from '../access-code.js';
import type { Clause } from '../clauses.js';
import type { NoteText } from '../note-text.js';
import { clockPattern } from '../time/clock-time.js';
import { KNOCK, RING } from '../words.js';

/** Groups with names are made anew for every match: here nobody asks for them. */
const TIME = clockPattern('A', false).replaceAll(/\(\?<[a-zA-Z]+>/g, '(?:');
const HOUR = '(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const NO_THING =
  '(?! ?(?:st|nd|rd|th|floor|min|hour|hr|bags?|box|eggs?|times?|people|[0-9%#:/-]|[a-z]?[0-9]))';
const ENGLISH_TIME =
  `\\b[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]m\\b|\\b[0-9]{1,2}ish\\b|\\b(?:around|about|by|for) ${HOUR}\\b${NO_THING}|^ *(?:at )?${HOUR} ?(?:-|–|to|till?) ?(?!0)${HOUR}\\b${NO_THING}` +
  '|\\b(?:midday|noon)\\b|\\b[01][0-9]00 ?- ?[0-2][0-9]00\\b';
const SPOKEN_OF = new RegExp(`${KNOCK}|${RING}|${TIME}|${ENGLISH_TIME}`, 'g');
/** Told of, not asked for: a bell that is broken, a door that somebody knocked at. */
const TOLD =
  /坏|拆|静音|没电|不响|没声|会[叫疯醒哭吓]|吓|听不|听[见到]|hear|broken|dead|out of order|not working|does ?n.?t work|goes? |barks?/;

/** Clauses that speak of knocking, ringing or an hour, and of which no rule made anything. */
export function* unreadWords(note: NoteText, read: readonly Span[]): Generator<Clause> {
  const made = new Set(read.map(({ start }) => note.clauseAt(start)));
  for (const { clause } of note.find(SPOKEN_OF)) {
    if (made.has(clause) || TOLD.test(clause.text)) continue;
    made.add(clause);
    yield clause;
  }
}
