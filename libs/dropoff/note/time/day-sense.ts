import type { Clause } from '../clauses.js';
import { doubtOf } from '../doubt/doubtful-clauses.js';
import type { Heard } from '../heard.js';
import type { Found } from '../note-text.js';
import { asksForDay, isBare, type BesideDay } from './asks-for-day.js';
import { limitOf, type DayLimit } from './day-limits.js';
import { beside, type Day, type NamedDay } from './named-days.js';
import { tellsOfOther } from './told-days.js';

/** Nobody is to come on it, or nobody is there. */
const DENIED =
  /(?:不要|别|勿|不用|(?<!能)不能)[^,]{0,6}(?:送|来)|不在|没人|不方便|没空|\b(?:not|don'?t|no|nobody|away|out|never)\b/;
/** Nobody is to come on it, in so many words: a window on that day would be against it. */
const NOT_TO_COME =
  /(?:不要|别|勿|不用|(?<!能)不能|不许|不准)[^,]{0,6}(?:送|来)|\b(?:not|don'?t|no|never)\b[a-z ]{0,10}\b(?:deliver[a-z]*|come|bring|send)\b|\b(?:not|never)(?: on)?(?: the)? *$/;
/** It may, and need not: 周六送也行. */
const TOO = /[也都](?:行|可以|成|好(?!了)|没关系|没问题|ok)|\b(?:too|also|as well|either)\b/;
/** Only when it cannot come before: "today before 5, else tomorrow". */
const OR_ELSE = /(?:\b(?:else|otherwise|or)|或者?|不然|否则)[ ,就]*$/;

/** The day that the bag is to come on, or until or from which it may, as in the policy. */
export interface HeardDay {
  readonly day: Day;
  readonly dayIs?: 'last' | 'first';
}

/** What each of a clause's days is; of many, the first and the last. `heard`: the hours in the clause. */
export function sensesOf(
  clause: Clause,
  found: readonly [Found, NamedDay][],
  heard: readonly Heard[],
): readonly DaySense[] {
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

/** Whether a day is written in figures, which are no hours. */
export const isInFigures = ({ words }: Found): boolean => /[0-9]/.test(words);

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

/** Told: of what was, or of something else. None: nobody is to come on it, or it says nothing. */
export type DaySense = HeardDay | 'unsure' | 'told' | 'none';

function senseOf(found: Found, named: NamedDay, beside: BesideDay & { readonly several: boolean }): DaySense {
  const { clause, words } = found;
  if (named.kind === 'past' || found.groups.of) return 'told';
  const lead = `${beside.before} ${leadOf(words)}`.trimEnd();
  if (OR_ELSE.test(lead)) return 'none';
  const { limit, ...without } = limitOf(lead, beside.after);
  const rest = { ...beside, ...without };
  if (DENIED.test(`${rest.before} ${rest.after}`))
    return limit !== 'on' || isNotToCome(rest) || (rest.several && asksForDay(words, rest) !== 'not')
      ? 'unsure'
      : 'none';
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

const isNotToCome = ({ before, after }: BesideDay): boolean =>
  NOT_TO_COME.test(before) || NOT_TO_COME.test(`${before} ${after}`);

const leadOf = (words: string): string =>
  /^(?:on|by|before|b4|after|from|until|till?|for)\b/.exec(words)?.[0] ?? '';

const isOfDate = (one: Heard, found: readonly [Found, NamedDay][]): boolean =>
  found.some(([date]) => isInFigures(date) && one.start < date.end && one.end > date.start);

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
