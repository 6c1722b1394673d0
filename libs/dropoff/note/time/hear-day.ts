import type { Clause } from '../clauses.js';
import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { isInFigures, sensesOf, type HeardDay } from './day-sense.js';
import { DAY, mayNameDay, namedDay, type NamedDay } from './named-days.js';

/** What a note's days are of. */
export interface HeardDays {
  /** Each in the clause that asks for it. */
  readonly asked: readonly (HeardDay & { readonly clause: Clause })[];
  /** Clauses that may ask for a day, or ask for one that nobody can tell or that the calendar lacks. */
  readonly unsure: ReadonlySet<Clause>;
  /** Clauses of several days on end, whose hours are of each: 周一到周五. */
  readonly each: ReadonlySet<Clause>;
  /** Clauses that tell of a day that is over, or of something else: their hours are of it. */
  readonly told: ReadonlySet<Clause>;
  /** The dates that each clause writes in figures, which are no hours. */
  readonly dates: ReadonlyMap<Clause, readonly Found[]>;
}

export const NO_DAYS: HeardDays = {
  asked: [],
  unsure: new Set(),
  each: new Set(),
  told: new Set(),
  dates: new Map(),
};

/** Nobody names days in more clauses: of so many none is told from the others, and no time is spent on it. */
const MOST = 12;

/**
 * Of the days that a note names, those on which the bag is to come. A day is asked for only by words for
 * bringing, coming or putting down beside it, or by an hour; in a clause that tells of what was, of other
 * things, or of several days, it is asked about at most. `times`: the hours that were heard.
 */
export function hearDays(note: NoteText, times: readonly Heard[]): HeardDays {
  if (!mayNameDay(note.plain)) return NO_DAYS;
  const named = byClause(note);
  if (named.size > MOST) return { ...NO_DAYS, unsure: new Set(named.keys()) };
  const asked: (HeardDay & { clause: Clause })[] = [];
  const [unsure, each, told] = [new Set<Clause>(), new Set<Clause>(), new Set<Clause>()];
  const dates = new Map<Clause, readonly Found[]>();
  const hours = new Map<Clause, Heard[]>();
  for (const one of times) {
    const clause = note.clauseAt(one.start);
    const beside = hours.get(clause);
    if (beside) beside.push(one);
    else hours.set(clause, [one]);
  }
  for (const [clause, found] of named) {
    const figures = found.flatMap(([one]) => (isInFigures(one) ? [one] : []));
    if (figures.length > 0) dates.set(clause, figures);
    const senses = sensesOf(clause, found, hours.get(clause) ?? []);
    if (senses.includes('told')) told.add(clause);
    if (found.length > 1) {
      if (senses.some((sense) => sense !== 'told' && sense !== 'none'))
        (isRange(clause, found) ? each : unsure).add(clause);
      continue;
    }
    const [sense] = senses;
    if (sense === 'unsure') unsure.add(clause);
    else if (typeof sense === 'object') asked.push({ ...sense, clause });
  }
  const days = new Set(asked.map(({ day, dayIs }) => `${day} ${dayIs}`));
  if (days.size <= 1) return { asked, unsure, each, told, dates };
  const several = new Set([...unsure, ...asked.map(({ clause }) => clause)]);
  return { asked: [], unsure: several, each, told, dates };
}

/**
 * Heard in a clause of another day, or of one in doubt, an hour is of nobody knows which; in a date, it is
 * none.
 */
export function hoursOfDays(
  note: NoteText,
  { unsure, told, dates }: HeardDays,
): (one: Heard) => Heard | undefined {
  if (dates.size + unsure.size + told.size === 0) return (one) => one;
  return (one) => {
    const clause = note.clauseAt(one.start);
    if (dates.get(clause)?.some(({ start, end }) => one.start < end && one.end > start)) return undefined;
    return unsure.has(clause) || told.has(clause) ? { ...one, unsure: true } : one;
  };
}

const RANGE = /^ ?(?:到|至|[-–~]|to|thru|through) ?$/;

const isRange = ({ text, start }: Clause, found: readonly [Found, NamedDay][]): boolean =>
  found.slice(1).every(([next], index) => {
    const [first] = found[index] as [Found, NamedDay];
    const lead = /^(?:[-–~]|to |thru )/.exec(next.words)?.[0] ?? '';
    return RANGE.test(text.slice(first.end - start, next.start - start) + lead);
  });

function byClause(note: NoteText): Map<Clause, [Found, NamedDay][]> {
  const days = new Map<Clause, [Found, NamedDay][]>();
  for (const found of note.find(DAY)) {
    const named = namedDay(found);
    if (!named) continue;
    const beside = days.get(found.clause);
    if (beside) beside.push([found, named]);
    else days.set(found.clause, [[found, named]]);
  }
  return days;
}
