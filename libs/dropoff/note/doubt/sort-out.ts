import type { Clause } from '../clauses.js';
import type { Heard, Refused } from '../heard.js';
import type { NoteText } from '../note-text.js';
import { isCareful } from './careful.js';
import { besideOtherMatters } from './other-matters.js';
import { contradictions } from './contradictions.js';
import { weakEvidence } from './weak-evidence.js';
import { elsewhereThanDoor } from '../place/elsewhere.js';
import { doubtOf, statesOnly, type ClauseDoubt } from './doubtful-clauses.js';

export interface SortedOut {
  /** What the policy goes by: said outright, or careful. */
  readonly sure: readonly (Heard | Refused)[];
  /** What may be meant, also where it is careful. */
  readonly doubtful: readonly Heard[];
  /** Clauses that refuse a place on a condition: "don't leave it outside unless you have to". */
  readonly unsure: readonly Clause[];
}

/**
 * Of what was heard in a doubtful clause, the policy takes only what nobody is harmed by; of a denial that is
 * denied, nothing. `foreign`: no rule was made for the language.
 */
export function sortOut(note: NoteText, all: readonly (Heard | Refused)[], foreign: boolean): SortedOut {
  const doubts = doubtsOf(note, all);
  const isMixed = besideOtherMatters(note, all);
  const isWeak = weakEvidence(note, all);
  const touches = touchesWithoutContact(all);
  const elsewhere = elsewhereThanDoor(note, all);
  const crossed = contradictions(
    note,
    all,
    (one) => doubts[note.clauseAt(one.start).index] === undefined && !isWeak(one),
  );
  const sure: (Heard | Refused)[] = [];
  const doubtful: Heard[] = [];
  const unsure: Clause[] = [];
  for (const one of all) {
    if (!('refused' in one) && (isWeak(one) || crossed.has(one))) {
      doubtful.push(one);
      continue;
    }
    if ('refused' in one && one.refused === 'door' && elsewhere) {
      unsure.push(elsewhere);
      continue;
    }
    const doubt = doubts[note.clauseAt(one.start).index];
    if (doubt === undefined && !foreign && !one.unsure && !isMixed(one) && !touches.has(one)) {
      sure.push(one);
      continue;
    }
    if ('refused' in one) {
      unsure.push(note.clauseAt(one.start));
      continue;
    }
    if (touches.has(one)) unsure.push(note.clauseAt(one.start));
    doubtful.push(one);
    if (isCareful(one) && doubt !== 'denial') sure.push(one);
  }
  return { sure, doubtful, unsure };
}

/** Takes back what was said last, without naming it. */
const TAKEN_BACK =
  /^ *(?:(?:oh|no|wait|actually|sorry|hmm|nah|on second thoughts?|scratch that|not really) *)+(?:please |pls )?(?:do not|don'?t|skip it|forget it) *$|^ *(?:哦|啊|不|还是|算了|等等)*(?:别了|不用了|不要了|不必了)[吧啦了 ]*$/;

/** What is to be done on a condition that the clause before has stated. */
const DOES =
  /^ *(?:那|就|则|便|请|麻烦|then |please |pls |just |you can )*(?:放|给|交|送|搁|丢|存|leave|put|bring|drop|give|hand|take|use|ring|knock|call|come)/;

/** 如果六点前到就放门卫,六点后送上门: the hour beside a condition with an hour is the other case of it. */
function doubtsOf(note: NoteText, all: readonly (Heard | Refused)[]): (ClauseDoubt | undefined)[] {
  const timed = new Set(
    all.flatMap(({ rule, start }) =>
      rule === 'notBefore' || rule === 'notAfter' ? [note.clauseAt(start).index] : [],
    ),
  );
  const doubts = note.clauses.map(doubtOf);
  for (const index of timedPlaces(note, all, timed)) doubts[index] ??= 'condition';
  return doubts.map((doubt, index) => {
    const otherCase = [index - 1, index + 1].some(
      (beside) => doubts[beside] === 'condition' && timed.has(beside) && timed.has(index),
    );
    // 没说不可以打电话,但是九点以后就别打了: the second half of what denies a denial.
    const goesOn =
      doubts[index - 1] === 'denial' &&
      /^ *(?:但|不过|只是|就是|but|i said|only|just)/.test(note.clauses[index]?.text ?? '');
    // "Call me - actually don't".
    const takenBack = TAKEN_BACK.test(note.clauses[index + 1]?.text ?? '');
    const hangsOn =
      doubts[index - 1] === 'condition' &&
      statesOnly(note.clauses[index - 1] as Clause) &&
      DOES.test((note.clauses[index] as Clause).text);
    return doubt ?? (goesOn || takenBack ? 'denial' : otherCase || hangsOn ? 'condition' : undefined);
  });
}

/** 药给我本人,菜放门口: a part of what is in the bags. */
const PART =
  /^[^放给交]{0,6}(?:的|菜|奶|肉|药|果|饭|冻|鲜|饮料|酒|水|其他|其余|剩下|一袋|一份|一箱)(?:都|就|可以|请)?(?:放|给|交|送|存)|^ *(?:the |my |and |all )*(?:frozen|milk|veg[a-z]*|rest|others?|cold|food|meat|fruit|meds?|medicine|wine|beer|one bag|ice cream|heavy)\b/;

/**
 * "Before six with reception, after six bring it up", "milk with the guard, the rest at the door": where two
 * places share the hours, or what is in the bags, no one of them is the place.
 */
function timedPlaces(
  note: NoteText,
  all: readonly (Heard | Refused)[],
  timed: ReadonlySet<number>,
): readonly number[] {
  const places = all.flatMap((one) =>
    one.rule === 'place' && !('refused' in one) && !one.implied
      ? [{ value: one.value, index: note.clauseAt(one.start).index }]
      : [],
  );
  if (new Set(places.map(({ value }) => value)).size < 2) return [];
  const shared = places.filter(({ index }) => PART.test(note.clauses[index]?.text ?? '')).length > 1;
  return shared || places.some(({ index }) => timed.has(index)) ? places.map(({ index }) => index) : [];
}

/** 无接触,送到我手上: a hand-over without contact is none. */
function touchesWithoutContact(all: readonly (Heard | Refused)[]): ReadonlySet<Heard | Refused> {
  const apart = all.find(
    ({ rule, ...one }) => rule === 'contactless' && 'value' in one && one.value === true,
  );
  if (!apart || apart.implied) return new Set();
  return new Set(
    all.filter(
      (one) =>
        one.rule === 'place' &&
        !('refused' in one) &&
        one.value === 'in_person' &&
        !one.implied &&
        one.start > apart.start,
    ),
  );
}
