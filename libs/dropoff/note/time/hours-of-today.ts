import type { Clause } from '../clauses.js';
import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';

const TODAY = /今[天日早晚夜]|当[天日晚]|\b(?:today|tonight|this (?:morning|afternoon|evening))\b/;
/** What ends before is said of the night that follows: 今晚两点前. */
const SMALL_HOURS = '05:00';

/**
 * The clause of an hour that is to end the delivery today, and no other day: 今天上午送 says nothing about
 * tomorrow.
 */
export function endOfToday(note: NoteText, settled: readonly Heard[]): Clause | undefined {
  const end = settled.find(({ rule }) => rule === 'notAfter');
  if (!end || String(end.value) < SMALL_HOURS) return undefined;
  const clause = note.clauseAt(end.start);
  return TODAY.test(clause.text) ? clause : undefined;
}
