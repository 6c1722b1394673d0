import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { clockPattern, readClock, timeOfDay, written, type ClockTime, type Minutes } from './clock-time.js';

const RANGE = new RegExp(
  `(?:\\b(?:between|from) )?${clockPattern('A', true)} ?(?:到|至|-|~|–|—|and|to|till|until) ?${clockPattern('B', true)}(?: ?之?间)?`,
  'g',
);
/** A range that shuts a window cannot be told by two times of day: it stays in the carrier's words. */
const SHUT_BEFORE =
  /(?:不要|别|勿|不在家?|没人|没空|\bdon'?t|\bdont|\bdo not|\bnot|\bnever|\bno|\bbusy|\baway|\bout|\bnobody)[a-z' 在]*$/;
const SHUT_AFTER =
  /^(?:我|都|要|在|时|期间|的时候)*(?:不要|别|勿|不在|没人|没空|睡|午休|开会|上课|做核酸|休息)/;

export interface HeardRange {
  readonly start: number;
  readonly end: number;
  readonly heard: readonly Heard<'notBefore' | 'notAfter'>[];
}

/** "Between five and seven", 下午2点到4点; also those that say nothing, so that their halves are not read alone. */
export function* hearRanges(note: NoteText): Generator<HeardRange> {
  for (const found of note.find(RANGE)) {
    const times = read(found);
    if (!times) continue;
    const { start, end } = found;
    const shut = SHUT_BEFORE.test(found.before) || SHUT_AFTER.test(found.after);
    const [notBefore, notAfter] = times;
    const heard: HeardRange['heard'] = [
      { rule: 'notBefore', value: written(notBefore), start, end },
      { rule: 'notAfter', value: written(notAfter), start, end },
    ];
    yield { start, end, heard: shut ? [] : heard };
  }
}

function read(found: Found): [Minutes, Minutes] | undefined {
  const { groups } = found;
  const [from, to] = [readClock(groups, 'A'), readClock(groups, 'B')];
  if (!from || !to || !isTime(found)) return undefined;
  const opens = timeOfDay(halved(from, to), 7);
  const closes = timeOfDay(halved(to, from), 7);
  if (closes > opens) return [opens, closes];
  return closes + 720 > opens && closes < 720 && !to.half ? [opens, closes + 720] : [opens, closes];
}

/** "5 to 7pm" and 下午2点到4点 name the part of the day once; "11 to 1pm" does not mean eleven at night. */
function halved(time: ClockTime, other: ClockTime): ClockTime {
  if (time.half || time.exact || !other.half) return time;
  if (time.hour === 12 || (other.half === 'pm' && other.hour % 12 < time.hour % 12)) return time;
  return { ...time, half: other.half };
}

/** Two bare numbers are a range of time only where something says so. */
function isTime({ words, groups }: Found): boolean {
  const { hourA, hourB, colonHourA, colonHourB, halfA, halfB, noonA, noonB, englishMinuteA, englishMinuteB } =
    groups;
  return (
    [hourA, hourB, colonHourA, colonHourB, halfA, halfB, noonA, noonB, englishMinuteA, englishMinuteB].some(
      Boolean,
    ) ||
    (/^(?:between|from) /.test(words) && / (?:and|to|till|until) /.test(words))
  );
}
