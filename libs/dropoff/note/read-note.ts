import type { Doubt, Fallback, Reading, RuleName, Wishes } from '../drop-policy.js';
import { hearAgain } from '../learnt/hear-again.js';
import { accessCodesIn, speaksOfCode, type Span } from './access-code.js';
import type { Clause } from './clauses.js';
import { concealFigures } from './conceal-codes.js';
import { isCareful } from './doubt/careful.js';
import { sortOut } from './doubt/sort-out.js';
import { isForeign } from './doubt/foreign.js';
import { hearForeign } from './doubt/hear-foreign.js';
import { unheardWords } from './doubt/unheard-words.js';
import { unreadWords } from './doubt/unread-words.js';
import { vagueWords } from './doubt/vague-words.js';
import type { Heard, Refused } from './heard.js';
import { leftOver } from './left-over.js';
import { NoteText } from './note-text.js';
import { blankOut, plain } from './plain.js';
import { hearFallback } from './place/hear-fallback.js';
import { hearFullPlace } from './place/hear-full-place.js';
import { hearMeeting } from './place/hear-meeting.js';
import { hearPlace } from './place/hear-place.js';
import { hearThere } from './place/hear-there.js';
import { hearCall } from './rules/call.js';
import { hearContactless, hearIsolation } from './rules/contactless.js';
import { hearDisinfect } from './rules/disinfect.js';
import { hearKnockAndRing } from './rules/knock-and-ring.js';
import { hearPhoto } from './rules/photo.js';
import { settle } from './settle.js';
import { dayInForce } from './time/day-in-force.js';
import { hearDays, hoursOfDays, NO_DAYS, type HeardDays } from './time/hear-day.js';
import { hearDayparts } from './time/hear-dayparts.js';
import { emptyRanges } from './time/hear-ranges.js';
import { hearThen } from './time/hear-then.js';
import { hearTimes } from './time/hear-times.js';
import { endOfToday } from './time/hours-of-today.js';
import { WrittenNote } from './written-note.js';

/** What a note says, in rules and in what no rule can say. */
export interface NoteReading extends Reading {
  readonly wishes: Wishes;
  readonly words: { readonly [Name in RuleName]?: string };
  readonly fallback?: Fallback;
  /** The day that the hours are of, and the words that name it. */
  readonly day?: string;
  readonly dayIs?: 'last' | 'first';
  readonly dayWords?: string;
  /** The words that tell of illness or quarantine, where there are any. */
  readonly isolation?: string;
  readonly accessCode?: string;
  readonly forRider: string;
}

const EARS: readonly ((note: NoteText) => Iterable<Heard | Refused>)[] = [
  hearContactless,
  hearPlace,
  hearFullPlace,
  hearThere,
  hearMeeting,
  hearKnockAndRing,
  hearCall,
  hearPhoto,
  hearTimes,
  hearThen,
  hearDayparts,
  hearDisinfect,
];

/** Reads a note: untrusted text of any kind, in linear time. */
export function readNote(given: string): NoteReading {
  const note = new WrittenNote(given);
  const text = plain(note.text);
  const codes = accessCodesIn(text);
  const spoken = new NoteText(blankOut(text, codes));
  const foreign = isForeign(note.text);
  const written = codes.map(({ start, end }) => note.slice(start, end));
  const asWritten = quoter(note, text, written);
  const heard = EARS.flatMap((hear) => [...hear(spoken)]);
  const days = foreign ? NO_DAYS : hearDays(spoken, heard.filter(isHour));
  const all = [...ofTheDelivery(spoken, heard, days), ...(foreign ? hearForeign(spoken.plain) : [])];
  const { sure, doubtful, unsure: refusing } = sortOut(spoken, all, foreign);
  const fallback = hearFallback(spoken);
  const again = foreign ? UNHEARD : hearAgain(spoken.plain, all, fallback);
  const { settled, crossed } = settle([...sure, ...again.heard.filter(({ unsure }) => !unsure)]);
  const unreadHours = new Set([
    ...crossed.map(({ start }) => spoken.clauseAt(start)),
    ...emptyRanges(spoken),
    ...unreadWords(spoken, all),
  ]);
  const unheardHours = (): ReadonlySet<Clause> =>
    new Set([...doubtful.filter(isHour).map(({ start }) => spoken.clauseAt(start)), ...unreadHours]);
  const { day, unsure } = dayInForce(days, settled, {
    unheardHours,
    endOfToday: () => endOfToday(spoken, settled),
  });
  const isolation = hearIsolation(spoken);
  const told = sure.filter((one) => !one.implied && !(isHeard(one) && doubtful.includes(one)));
  const unread =
    foreign || again.disputed
      ? [{ start: 0, end: note.length }]
      : new Set([
          ...refusing,
          ...unsure,
          ...unreadHours,
          ...vagueWords(spoken),
          ...unheardWords(spoken, all, fallback),
        ]);
  return {
    wishes: Object.fromEntries(settled.map(({ rule, value }) => [rule, value])),
    words: Object.fromEntries(settled.map((one) => [one.rule, asWritten(one)])),
    unread: [...unread].map(asWritten),
    doubts: [
      ...once(doubtful.filter(isNews(settled, doubtful))).map((one) =>
        doubtOf(one, asWritten(spoken.clauseAt(one.start))),
      ),
      ...again.heard.flatMap((one) => (one.unsure ? [doubtOf(one, asWritten(one))] : [])),
    ],
    ...(fallback && { fallback }),
    ...(day && { day: day.day, ...(day.dayIs && { dayIs: day.dayIs }), dayWords: asWritten(day.clause) }),
    ...(isolation && { isolation: asWritten(isolation) }),
    ...(written.length > 0 && { accessCode: written.join(', ') }),
    forRider: asWritten(leftOver(note, text, spoken.clauses, told, codes)),
  };
}

const UNHEARD = { heard: [], disputed: false } as const;

const isHour = (one: Heard | Refused): one is Heard<'notBefore' | 'notAfter'> =>
  one.rule === 'notBefore' || one.rule === 'notAfter';

/** Without the hours that are of another day than the delivery's. */
function ofTheDelivery(
  note: NoteText,
  heard: readonly (Heard | Refused)[],
  days: HeardDays,
): readonly (Heard | Refused)[] {
  if (days === NO_DAYS) return heard;
  const hours = hoursOfDays(note, days);
  return heard.flatMap((one) => (isHour(one) ? (hours(one) ?? []) : one));
}

/** What is said outright elsewhere is in no doubt; what is only careful still is. */
const isNews =
  (settled: readonly Heard[], doubtful: readonly Heard[]) =>
  (one: Heard): boolean =>
    !settled.some(
      (now) =>
        now.rule === one.rule && now.value === one.value && !(isCareful(one) && doubtful.includes(now)),
    );

/** Of what is doubted twice, the first. */
function once(doubtful: readonly Heard[]): Heard[] {
  const told = new Set<string>();
  return doubtful.filter(({ rule, value }) => {
    const doubt = `${rule} ${value}`;
    const isFirst = !told.has(doubt);
    told.add(doubt);
    return isFirst;
  });
}

const isHeard = (one: Heard | Refused): one is Heard => !('refused' in one);

const doubtOf = ({ rule, value }: Heard, words: string): Doubt => ({ rule, words, readAs: value }) as Doubt;

/** Words as written, but for anything that opens a door. */
function quoter(note: WrittenNote, text: string, codes: readonly string[]): (words: string | Span) => string {
  const conceal = codes.length > 0 || speaksOfCode(text) ? concealFigures : (words: string): string => words;
  return (words) =>
    conceal(withoutCodes(typeof words === 'string' ? words : note.slice(words.start, words.end), codes));
}

/** A code stands in no other field, not even where the note repeats it. */
const withoutCodes = (text: string, codes: readonly string[]): string =>
  [...new Set(codes)].reduce((rest, code) => rest.replaceAll(code, ''), text).trim();

/**
 * The first readings compile the patterns, which takes longer than a note may take: they come before the
 * first note.
 */
const EVERY_RULE =
  '放门口,不要敲门按铃,到了打电话我下来拿,六点到八点送,拍照消毒,门禁密码12#,阳性勿接触. leave it at the gate if nobody is in, call me after 6pm, ';
for (let times = 0; times < 4; times++) readNote(EVERY_RULE.repeat(times + 1));
