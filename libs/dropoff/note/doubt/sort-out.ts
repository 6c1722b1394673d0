import type { Heard, Refused } from '../heard.js';
import type { NoteText } from '../note-text.js';
import { isCareful } from './careful.js';
import { crowdedClauses } from './crowded.js';
import { doubtOf, type ClauseDoubt } from './doubtful-clauses.js';

export interface SortedOut {
  /** What the policy goes by: said outright, or careful. */
  readonly sure: readonly (Heard | Refused)[];
  /** What may be meant, also where it is careful. */
  readonly doubtful: readonly Heard[];
}

/**
 * Of what was heard in a doubtful clause, the policy takes only what nobody is harmed by; of a denial that is denied,
 * nothing. `foreign`: no rule was made for the language.
 */
export function sortOut(note: NoteText, all: readonly (Heard | Refused)[], foreign: boolean): SortedOut {
  const doubts = doubtsOf(note, all);
  const isCrowded = crowdedClauses(note, all);
  const sure: (Heard | Refused)[] = [];
  const doubtful: Heard[] = [];
  for (const one of all) {
    const doubt = doubts[note.clauseAt(one.start).index];
    if (doubt === undefined && !foreign && !one.unsure && !isCrowded(one)) {
      sure.push(one);
      continue;
    }
    if ('refused' in one) continue;
    doubtful.push(one);
    if (isCareful(one) && doubt !== 'denial') sure.push(one);
  }
  return { sure, doubtful };
}

/** 如果六点前到就放门卫,六点后送上门: the hour beside a condition with an hour is the other case of it. */
function doubtsOf(note: NoteText, all: readonly (Heard | Refused)[]): (ClauseDoubt | undefined)[] {
  const timed = new Set(
    all.flatMap(({ rule, start }) =>
      rule === 'notBefore' || rule === 'notAfter' ? [note.clauseAt(start).index] : [],
    ),
  );
  const doubts = note.clauses.map(doubtOf);
  return doubts.map((doubt, index) => {
    const otherCase = [index - 1, index + 1].some(
      (beside) => doubts[beside] === 'condition' && timed.has(beside) && timed.has(index),
    );
    return doubt ?? (otherCase ? 'condition' : undefined);
  });
}
