import type { CompiledNote, PolicySources, Wishes } from './drop-policy.js';
import { careOfGoods, goodsMatter, lawOnGoods } from './goods.js';
import { insistedOn, lenientOf } from './insistence.js';
import { merge, type Merged, type Voice } from './merge.js';
import { readNote, type NoteReading } from './note/read-note.js';

/** The demo zone's open rules: what holds where nobody says anything. */
export const DEFAULTS = {
  contactless: true,
  place: 'door',
  knock: 'allowed',
  ring: 'allowed',
  call: 'allowed',
  photo: 'required',
  disinfect: false,
} as const satisfies Wishes;

/**
 * Compiles a note and all other wishes into one drop policy. Safety comes first: a carrier who has to keep away, what zone
 * and compound insist on, illness or quarantine that the note tells of; then the law on the goods; then the resident's
 * wish, by the link before by the note; then what is better for the goods; then what zone and compound can do without; then
 * the merchant's way. A wish of the resident that loses is told, and a need of the goods, with whose word it lost to.
 */
export function compileDropPolicy(sources: PolicySources): CompiledNote {
  return compileReading(readNote(sources.note ?? ''), sources);
}

/** The same for a note that has been read. */
export function compileReading(reading: NoteReading, sources: Omit<PolicySources, 'note'>): CompiledNote {
  const { goods = {} } = sources;
  const withoutGoods = mergeAll(reading, sources);
  const { place } = withoutGoods.rules;
  const { rules, origins, overruled } = goodsMatter(goods, place)
    ? mergeAll(reading, sources, lawOnGoods(goods), careOfGoods(goods, place))
    : withoutGoods;
  return {
    policy: { ...rules, forRider: reading.forRider, rules: origins },
    ...(reading.accessCode !== undefined && { accessCode: reading.accessCode }),
    overruled,
  };
}

function mergeAll(
  reading: NoteReading,
  { resident, zone = {}, compound = {}, merchant, keptApart }: Omit<PolicySources, 'note' | 'goods'>,
  lawful: readonly Voice[] = [],
  careful: readonly Voice[] = [],
): Merged {
  return merge([
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
  ]);
}

/** Why is the carrier's own affair: all that is told is that the zone's rules ask for it. */
const KEPT_APART: Voice = { source: 'zone', safety: true, wishes: { contactless: true } };

const voice = (source: Voice['source'], wishes: Wishes = {}): Voice => ({ source, wishes });

function isolation({ isolation: words }: NoteReading): Voice {
  if (words === undefined) return voice('note');
  return { source: 'note', safety: true, wishes: { contactless: true }, words: { contactless: words } };
}
