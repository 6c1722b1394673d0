import type { Clause } from '../clauses.js';
import { doubtOf } from '../doubt/doubtful-clauses.js';
import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { asksForDay, isBare, type BesideDay } from './asks-for-day.js';
import { limitOf, type DayLimit } from './day-limits.js';
import { beside, DAY, mayNameDay, namedDay, type Day, type NamedDay } from './named-days.js';
import { tellsOfOther } from './told-days.js';

/** Nobody is to come on it, or nobody is there. */
const DENIED =
  /(?:不要|别|勿|不用|(?<!能)不能)[^,]{0,6}(?:送|来)|不在|没人|不方便|没空|\b(?:not|don'?t|no|nobody|away|out|never)\b/;
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
 * Of the days that a note names, those on which the bag is to come. A day is asked for only by words for bringing, coming
 * or putting down beside it, or by an hour; in a clause that tells of what was, of other things, or of several days, it is
 * asked about at most. `times`: the hours that were heard.
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
    const figures = found.flatMap(([one]) => (FIGURE.test(one.words) ? [one] : []));
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

function sensesOf(
  clause: Clause,
  found: readonly [Found, NamedDay][],
  heard: readonly Heard[],
): readonly Sense[] {
  if ((found[0]?.[0].start ?? 0) >= clause.reasonFrom) return [];
  const rest = withoutTimes(clause, found, heard);
  const timed = heard.some((one) => !one.unsure && !isOfDate(one, found));
  const several = found.length > 1;
  // Of many, what the first and the last are of tells what the clause is about.
  const telling = several ? [found[0], found.at(-1)] : found;
  return telling.flatMap((one) =>
    one ? [senseOf(...one, { ...besideDay(one[0], rest), timed, several })] : [],
  );
}

/** Heard in a clause of another day, or of one in doubt, an hour is of nobody knows which; in a date, it is none. */
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

const FIGURE = /[0-9]/;
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

/** What a clause says, without its days and without the hours that were heard in it. */
function withoutTimes(clause: Clause, found: readonly [Found, NamedDay][], times: readonly Heard[]): string {
  let rest = clause.text;
  const blank = (from: number, to: number): void => {
    const [start, end] = [from - clause.start, Math.min(to - clause.start, rest.length)];
    rest = rest.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + rest.slice(end);
  };
  for (const one of times) if (!isOfDate(one, found)) blank(one.start, one.end);
  for (const [{ start, end, words }] of found)
    blank(start + (/^(?:deliver|delivery|come) /.exec(words)?.[0].length ?? 0), end);
  return rest;
}

const besideDay = (
  { clause, end }: Found,
  rest: string,
): { readonly before: string; readonly after: string } => ({
  before: rest.slice(0, end - clause.start).trimEnd(),
  after: rest.slice(end - clause.start),
});

/** None: nobody is to come on it, or it says nothing. */
type Sense = HeardDay | 'unsure' | 'told' | 'none';

function senseOf(found: Found, named: NamedDay, beside: BesideDay & { readonly several: boolean }): Sense {
  const { clause, words } = found;
  if (named.kind === 'past' || found.groups.of) return 'told';
  const lead = `${beside.before} ${leadOf(words)}`.trimEnd();
  if (OR_ELSE.test(lead)) return 'none';
  const { limit, ...without } = limitOf(lead, beside.after);
  const rest = { ...beside, ...without };
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
