import type { Clause } from '../clauses.js';
import type { Heard } from '../heard.js';
import { lightPattern } from '../light-pattern.js';
import type { Found, NoteText } from '../note-text.js';
import {
  clockPattern,
  mayNameHours,
  readClock,
  timeOfDay,
  written,
  type ClockTime,
  type Minutes,
} from './clock-time.js';
import { isShut } from './shut-windows.js';

const RANGE = lightPattern(
  `(?:\\b(?:between|from|b\\/?w|betw?|btwn|btw|window|slot)(?: of)? )?${clockPattern('A', true)} ?(?:到|至|-|~|–|—|and|&|n|to|till?|until|thru|through) ?(?:about |around )?${clockPattern('B', true)}(?: ?之?间)?`,
);

export interface HeardRange {
  readonly start: number;
  readonly end: number;
  readonly heard: readonly Heard<'notBefore' | 'notAfter'>[];
  /** A range in which nobody is to come cannot be told by two times of day: it stays in the carrier's words. */
  readonly shut: boolean;
}

/** "Between five and seven", 下午2点到4点; also those that say nothing, so that their halves are not read alone. */
export function* hearRanges(note: NoteText): Generator<HeardRange> {
  for (const found of note.find(RANGE)) {
    const times = read(found);
    if (!times) continue;
    const { start, end } = found;
    const shut = isShut(note, found);
    const heard: HeardRange['heard'] =
      times === 'empty' || shut
        ? []
        : [
            { rule: 'notBefore', value: written(times[0], 'notBefore'), start, end },
            { rule: 'notAfter', value: written(times[1], 'notAfter'), start, end },
          ];
    yield { start, end, heard, shut };
  }
}

/**
 * The clauses of ranges that make no window: of no length, backwards, round the clock, or with an end that is
 * no hour.
 */
export function* emptyRanges(note: NoteText): Generator<Clause> {
  if (!mayNameHours(note.plain)) return;
  for (const found of note.find(RANGE)) if (read(found) === 'empty') yield found.clause;
}

const DAY: Minutes = 1_440;
/** Nobody says a longer one over midnight, from the afternoon or from the evening: 5点到3点 is a slip. */
const LONGEST_OVER_MIDNIGHT = { afternoon: 720, evening: 1_080 } as const satisfies Record<string, Minutes>;

/** Nothing where it is no range of time. */
function read(found: Found): [Minutes, Minutes] | 'empty' | undefined {
  const { groups } = found;
  const [from, to] = [readClock(groups, 'A'), readClock(groups, 'B')];
  if (!isTime(found)) return undefined;
  if (!from || !to) return 'empty';
  const [opens, closes] = timesOfDay(from, to);
  if (closes > opens) return [opens, closes];
  const longest = LONGEST_OVER_MIDNIGHT[opens < EVENING ? 'afternoon' : 'evening'];
  return opens > closes && closes + DAY - opens <= longest ? [opens, closes] : 'empty';
}

function timesOfDay(from: ClockTime, to: ClockTime): [Minutes, Minutes] {
  if (isMidnight(from)) return [from.minute, fromMidnight(to)];
  const opens = timeOfDay(halved(from, to), 7);
  if (isMidnight(to) && to.minute === 0) return [opens, DAY];
  const closes = timeOfDay(closing(opens, to, from), 7);
  if (closes > opens) return [opens, closes];
  // 6点到18点: who counts to twenty-four begins in the morning.
  if (to.exact && from.half === undefined && from.hour * 60 + from.minute < closes)
    return [from.hour * 60 + from.minute, closes];
  const onTheClock = closes !== opens && closes + 720 > opens && closes < 720 && !to.half && !to.exact;
  return [opens, onTheClock ? closes + 720 : closes];
}

/** Midnight and the hour after it: 0点, 24点, 晚上12点, 12am. */
const isMidnight = ({ hour, half }: ClockTime): boolean =>
  hour === 0 || hour === 24 || (hour === 12 && (half === 'night' || half === 'am'));

/** 0点到8点: what begins at midnight goes on as the clock does. Noon is noon. */
function fromMidnight(to: ClockTime): Minutes {
  if (isMidnight(to)) return to.minute;
  return timeOfDay({ ...to, exact: to.half === undefined });
}

/** From here on an evening goes on over midnight: "10pm to 2" and 20:00-1:00 end in the small hours. */
const EVENING: Minutes = 18 * 60;

function closing(opens: Minutes, to: ClockTime, from: ClockTime): ClockTime {
  const small = to.hour === 12 || to.hour <= 4;
  if (opens >= EVENING && small && !to.half && !to.exact) return { ...to, half: 'night' };
  return halved(to, from);
}

/** "5 to 7pm" and 下午2点到4点 name the part of the day once; "11 to 1pm" does not mean eleven at night. */
function halved(time: ClockTime, other: ClockTime): ClockTime {
  if (time.half || time.exact || !other.half) return time;
  if (time.hour === 12 || (other.half !== 'am' && other.hour % 12 < time.hour % 12)) return time;
  return { ...time, half: other.half };
}

const SUITS =
  /^ (?:works|suits|is (?:best|good|fine|ok|great|ideal|perfect)|would|please|pls|if poss|only|today|tomorrow)/;
const DELIVERED =
  /\b(?:deliver(?:y|ed)?|come|arrive|home|free|available|anytime|time|slot|window)(?: it| only| is)?:? $/;

/** Groups of a time of day that could be nothing else. */
const SAYS: ReadonlySet<string> = new Set([
  ...[
    'hour',
    'colonHour',
    'gluedHour',
    'half',
    'noon',
    'englishMinute',
    'wordHalf',
    'past',
    'inThe',
    'militaryHalf',
  ],
]);

/** Two bare numbers are a range of time only where something says so. */
function isTime({ words, groups, before, after }: Found): boolean {
  return (
    Object.keys(groups).some((name) => SAYS.has(name.slice(0, -1))) ||
    /(?:between|from|b\/?w|betw?|btwn|btw|window|slot) /.test(words) ||
    (/[0-9] ?[-–~] ?[0-9]/.test(words) && (SUITS.test(after) || DELIVERED.test(before)))
  );
}
