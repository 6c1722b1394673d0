import type { Clause } from '../clauses.js';
import { doubtOf } from '../doubt/doubtful-clauses.js';
import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { asksForDay, isBare, type BesideDay } from './asks-for-day.js';
import { limitOf, withoutLimit, type DayLimit } from './day-limits.js';
import { beside, DAY, mayNameDay, namedDay, type Day, type NamedDay } from './named-days.js';
import { tellsOfOther } from './told-days.js';

/** Nobody is to come on it, or nobody is there. */
const DENIED =
  /(?:不要|别|勿|不用|(?<!能)不能)[^,]{0,6}(?:送|来)|不在|没人|不方便|没空|上次|\b(?:not|don'?t|no|nobody|away|out|never)\b/;
/** It may, and need not: 周六送也行. */
const TOO = /[也都](?:行|可以|成|好(?!了)|没关系|没问题|ok)|\b(?:too|also|as well|either)\b/;
/** Only when it cannot come before: "today before 5, else tomorrow". */
const OR_ELSE = /(?:\b(?:else|otherwise|or)|或者?|不然|否则)[ ,就]*$/;

/** The day that the bag is to come on, or until or from which it may, as in the policy. */
export interface HeardDay {
  readonly day: Day;
  readonly dayIs?: 'last' | 'first';
}

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
  /** Where dates are written in figures, which are no hours. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

export const NO_DAYS: HeardDays = {
  asked: [],
  unsure: new Set(),
  each: new Set(),
  told: new Set(),
  spans: [],
};

/**
 * Of the days that a note names, those on which the bag is to come. A day is asked for only by words for bringing, coming
 * or putting down beside it, or by an hour; in a clause that tells of what was, of other things, or of several days, it is
 * asked about at most. `times`: the hours that were heard.
 */
export function hearDays(note: NoteText, times: readonly Heard[]): HeardDays {
  if (!mayNameDay(note.plain)) return NO_DAYS;
  const asked: (HeardDay & { clause: Clause })[] = [];
  const [unsure, each, told] = [new Set<Clause>(), new Set<Clause>(), new Set<Clause>()];
  const named = byClause(note);
  for (const [clause, found] of named) {
    const senses = sensesOf(clause, found, times);
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
  const spans = [...named.values()].flat().flatMap(([one]) => (FIGURE.test(one.words) ? [one] : []));
  const days = new Set(asked.map(({ day, dayIs }) => `${day} ${dayIs}`));
  if (days.size <= 1) return { asked, unsure, each, told, spans };
  const several = new Set([...unsure, ...asked.map(({ clause }) => clause)]);
  return { asked: [], unsure: several, each, told, spans };
}

function sensesOf(
  clause: Clause,
  found: readonly [Found, NamedDay][],
  times: readonly Heard[],
): readonly Sense[] {
  if ((found[0]?.[0].start ?? 0) >= clause.reasonFrom) return [];
  const heard = timesIn(clause, times);
  const letters = withoutTimes(clause, found, heard);
  const timed = heard.some((one) => !one.unsure && !isOfDate(one, found));
  const several = found.length > 1;
  return found.map(([words, day]) => senseOf(words, day, { ...besideDay(words, letters), timed, several }));
}

/** Heard in a clause of another day, or of one in doubt, an hour is of nobody knows which; in a date, it is none. */
export function hoursOfDays(
  note: NoteText,
  { unsure, told, spans }: HeardDays,
): (one: Heard) => Heard | undefined {
  if (spans.length + unsure.size + told.size === 0) return (one) => one;
  return (one) => {
    if (spans.some(({ start, end }) => one.start < end && one.end > start)) return undefined;
    const clause = note.clauseAt(one.start);
    return unsure.has(clause) || told.has(clause) ? { ...one, unsure: true } : one;
  };
}

const FIGURE = /[0-9]/;
const RANGE = /^ ?(?:到|至|[-–~]|to|thru|through|till?) ?$/;

const isRange = ({ text, start }: Clause, found: readonly [Found, NamedDay][]): boolean =>
  found.slice(1).every(([next], index) => {
    const [first] = found[index] as [Found, NamedDay];
    const lead = /^(?:[-–~]|to |thru |till? )/.exec(next.words)?.[0] ?? '';
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

const timesIn = ({ start, end }: Clause, times: readonly Heard[]): readonly Heard[] =>
  times.filter((one) => one.start >= start && one.start < end);

function besideDay(
  { clause, end }: Found,
  letters: readonly string[],
): { readonly before: string; readonly after: string } {
  const to = end - clause.start;
  return { before: letters.slice(0, to).join('').trimEnd(), after: letters.slice(to).join('') };
}

/** None: nobody is to come on it, or it says nothing. */
type Sense = HeardDay | 'unsure' | 'told' | 'none';

function senseOf(found: Found, named: NamedDay, beside: BesideDay & { readonly several: boolean }): Sense {
  const { clause, words } = found;
  if (named.kind === 'past' || found.groups.of) return 'told';
  const lead = `${beside.before} ${leadOf(words)}`.trimEnd();
  if (OR_ELSE.test(lead)) return 'none';
  const limit = limitOf(lead, beside.after);
  const rest = { ...beside, ...withoutLimit(lead, beside.after) };
  if (DENIED.test(`${rest.before} ${rest.after}`))
    return limit !== 'on' || (rest.several && asksForDay(words, rest) !== 'not') ? 'unsure' : 'none';
  const bare = isBare(rest);
  if (tellsOfOther(clause.text))
    return bare || asksForDay(words, { ...rest, timed: false }) === 'not' ? 'told' : 'unsure';
  if (TOO.test(rest.after)) return 'unsure';
  const asks = bare && limit !== 'on' ? 'surely' : asksForDay(words, rest);
  if (asks === 'not') return bare ? 'unsure' : 'none';
  return asks === 'surely' && named.kind === 'day' && doubtOf(clause) === undefined
    ? limited(named.day, limit)
    : 'unsure';
}

const leadOf = (words: string): string =>
  /^(?:on|by|before|b4|after|from|until|till?|for)\b/.exec(words)?.[0] ?? '';

const isOfDate = (one: Heard, found: readonly [Found, NamedDay][]): boolean =>
  found.some(([{ start, end, words }]) => FIGURE.test(words) && one.start < end && one.end > start);

/** What a clause says, without its days and without the hours that were heard in it. */
function withoutTimes(
  clause: Clause,
  found: readonly [Found, NamedDay][],
  times: readonly Heard[],
): string[] {
  const letters = clause.text.split('');
  for (const one of times)
    if (!isOfDate(one, found)) letters.fill(' ', one.start - clause.start, one.end - clause.start);
  for (const [{ start, words }] of found) {
    const lead = /^(?:redeliver|deliver|delivery|come) /.exec(words)?.[0].length ?? 0;
    letters.fill(' ', start + lead - clause.start, start + words.length - clause.start);
  }
  return letters;
}

function limited(day: Day, limit: DayLimit): HeardDay | 'unsure' {
  switch (limit) {
    case 'on':
      return { day };
    case 'by':
      return { day, dayIs: 'last' };
    case 'before':
      return { day: beside(day, -1), dayIs: 'last' };
    case 'from':
      return { day, dayIs: 'first' };
    case 'after':
      return { day: beside(day, 1), dayIs: 'first' };
    case 'around':
      return 'unsure';
  }
}
