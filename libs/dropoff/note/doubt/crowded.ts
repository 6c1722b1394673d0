import type { Clause } from '../clauses.js';
import type { Heard, Refused } from '../heard.js';
import { FILLER } from '../left-over.js';
import type { NoteText } from '../note-text.js';

/** As much as may stand beside an hour or a call in its clause, and not be of somebody or something else. */
const HAN = 3;
const WORDS = 3;

/**
 * The clauses that say so much beside an hour or a call that it may be of something else: who comes back then, who calls
 * whom. What else was heard in a clause is not counted.
 */
export function crowdedClauses(
  note: NoteText,
  all: readonly (Heard | Refused)[],
): (one: Heard | Refused) => boolean {
  const heard = new Map<Clause, (Heard | Refused)[]>();
  for (const one of all) {
    const clause = note.clauseAt(one.start);
    heard.set(clause, [...(heard.get(clause) ?? []), one]);
  }
  const known = new Map<Clause, boolean>();
  return (one) => {
    if ('refused' in one || !(isTime(one) || isCall(one))) return false;
    const clause = note.clauseAt(one.start);
    const crowded = known.get(clause) ?? isCrowded(clause, heard.get(clause) ?? []);
    known.set(clause, crowded);
    return crowded;
  };
}

function isCrowded(clause: Clause, heard: readonly (Heard | Refused)[]): boolean {
  const letters = clause.text.split('');
  for (const one of heard) {
    if (!one.implied || isTime(one)) letters.fill(' ', one.start - clause.start, one.end - clause.start);
  }
  const rest = letters.join('').replace(DAY, ' ').replace(FILLER, ' ');
  return (rest.match(/\p{Script=Han}/gu)?.length ?? 0) > HAN || (rest.match(/[a-z']+/g)?.length ?? 0) > WORDS;
}

const DAY = /[今明后][天日早晚]/g;
const isTime = ({ rule }: Heard | Refused): boolean => rule === 'notBefore' || rule === 'notAfter';
const isCall = ({ rule, value }: Heard): boolean => rule === 'call' && value !== 'forbidden';
