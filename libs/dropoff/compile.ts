import type {
  CompiledNote,
  DropPolicy,
  Place,
  PolicySources,
  RuleName,
  RuleOrigin,
  RuleValue,
  RuleValues,
  Wishes,
} from './drop-policy.js';
import { careOfGoods, goodsMatter, lawOnGoods } from './goods.js';
import { insistedOn, lenientOf } from './insistence.js';
import { merge, type Merged } from './merge.js';
import { mergeWithoutLocker } from './merge-without-locker.js';
import { withDayInDoubt } from './note/day-in-doubt.js';
import { readNote, type NoteReading } from './note/read-note.js';
import { RULE_NAMES, RULES } from './rules/index.js';
import type { Voice } from './voice.js';

/** What holds where nobody says anything. Any time will do. */
export const DEFAULTS = Object.fromEntries(
  RULE_NAMES.flatMap((rule) => (RULES[rule].default === undefined ? [] : [[rule, RULES[rule].default]])),
) as unknown as RuleValues;

type OtherSources = Omit<PolicySources, 'note'>;

/**
 * Compiles a note and all other wishes into one drop policy. Safety comes first: a carrier who has to keep
 * away, what zone and compound insist on, illness or quarantine that the note tells of; then the law on the
 * goods; then the resident's wish, by the link before by the note; then what is better for the goods; then
 * what zone and compound can do without; then the merchant's way. A wish of the resident that loses is told,
 * and a need of the goods, with whose word it lost to.
 */
export function compileDropPolicy(sources: PolicySources): CompiledNote {
  return compileReading(readNote(sources.note ?? ''), sources);
}

/** The same for a note that has been read. */
export function compileReading(read: NoteReading, sources: OtherSources): CompiledNote {
  const reading = sources.dayInDoubt ? withDayInDoubt(read) : read;
  const { rules, origins, overruled } = mergeWithGoods(reading, sources);
  return {
    policy: {
      ...rules,
      ...fallbackOf(reading, sources, rules.place),
      ...(isAboutTimes(reading, origins) && dayOf(reading)),
      forRider: reading.forRider,
      rules: origins,
    },
    reading: {
      unread: reading.unread,
      doubts: reading.doubts.filter(({ rule, readAs }) => wouldHold(rule, readAs, reading, sources)),
    },
    ...(reading.accessCode !== undefined && { accessCode: reading.accessCode }),
    overruled,
  };
}

function mergeWithGoods(reading: NoteReading, sources: OtherSources): Merged {
  const { goods = {} } = sources;
  const withoutGoods = mergeAll(reading, sources);
  const { place } = withoutGoods.rules;
  return goodsMatter(goods, place)
    ? mergeAll(reading, sources, lawOnGoods(goods), careOfGoods(goods, place))
    : withoutGoods;
}

/**
 * Whether a rule would be so, had the note said it outright: nobody is asked about what a stronger word
 * decides.
 */
function wouldHold(rule: RuleName, value: RuleValue, reading: NoteReading, sources: OtherSources): boolean {
  const said = { ...reading, wishes: { ...reading.wishes, [rule]: value } };
  const { rules, origins } = mergeWithGoods(said, sources);
  return rules[rule] === value && origins.some((one) => one.rule === rule && one.source === 'note');
}

/**
 * The note's fallback, unless the resident has since chosen another place or the fallback could not be the
 * place.
 */
function fallbackOf(reading: NoteReading, sources: OtherSources, place: Place): Pick<DropPolicy, 'fallback'> {
  const { fallback } = reading;
  if (!fallback || fallback.place === place) return {};
  const { place: _chosen, ...resident } = sources.resident ?? {};
  const unchosen = { ...sources, resident };
  const asNoted = mergeWithGoods(reading, unchosen).rules.place === place;
  return asNoted && wouldHold('place', fallback.place, reading, unchosen) ? { fallback } : {};
}

/**
 * A day without hours stands alone; hours that somebody else has set since are of no day that the note names.
 */
function isAboutTimes({ wishes }: NoteReading, origins: readonly RuleOrigin[]): boolean {
  const times = origins.filter(({ rule }) => rule === 'notBefore' || rule === 'notAfter');
  const named = [wishes.notBefore, wishes.notAfter].some((time) => time !== undefined);
  return times.every(({ source }) => source === 'note') && (times.length > 0 || !named);
}

const dayOf = ({ day, dayIs }: NoteReading): Pick<DropPolicy, 'day' | 'dayIs'> =>
  day === undefined ? {} : { day, ...(dayIs && { dayIs }) };

function mergeAll(
  reading: NoteReading,
  sources: Omit<OtherSources, 'goods'>,
  lawful: readonly Voice[] = [],
  careful: readonly Voice[] = [],
): Merged {
  const voices = voicesOf(reading, sources, lawful, careful);
  return sources.noLocker ? mergeWithoutLocker(voices) : merge(voices);
}

function voicesOf(
  reading: NoteReading,
  { resident, zone = {}, compound = {}, merchant, keptApart }: Omit<OtherSources, 'goods'>,
  lawful: readonly Voice[],
  careful: readonly Voice[],
): Voice[] {
  return [
    ...(keptApart ? [KEPT_APART] : []),
    voice('zone', insistedOn(zone)),
    voice('compound', insistedOn(compound)),
    isolation(reading),
    ...lawful,
    voice('resident', resident),
    { source: 'note', wishes: reading.wishes, words: reading.words },
    ...careful,
    voice('zone', lenientOf(zone)),
    voice('compound', lenientOf(compound)),
    voice('merchant', merchant),
    voice('default', DEFAULTS),
  ];
}

/** Why is the carrier's own affair: all that is told is that the zone's rules ask for it. */
const KEPT_APART: Voice = { source: 'zone', safety: true, wishes: { contactless: true } };

const voice = (source: Voice['source'], wishes: Wishes = {}): Voice => ({ source, wishes });

function isolation({ isolation: words }: NoteReading): Voice {
  if (words === undefined) return voice('note');
  return { source: 'note', safety: true, wishes: { contactless: true }, words: { contactless: words } };
}
