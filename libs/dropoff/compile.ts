import type { CompiledNote, PolicySources, Wishes } from './drop-policy.js';
import { insistedOn, lenientOf } from './insistence.js';
import { merge, type Voice } from './merge.js';
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
 * Compiles a note and all other wishes into one drop policy. Safety comes first: what zone and compound insist on, then
 * illness or quarantine that the note tells of; then the resident's wish, by the link before by the note; then the goods;
 * then what zone and compound can do without; then the merchant's way. A wish of the resident that loses is told, with
 * whose word it lost to.
 */
export function compileDropPolicy(sources: PolicySources): CompiledNote {
  return compileReading(readNote(sources.note ?? ''), sources);
}

/** The same for a note that has been read. */
export function compileReading(reading: NoteReading, sources: Omit<PolicySources, 'note'>): CompiledNote {
  const { resident, zone = {}, compound = {}, goods, merchant } = sources;
  const { rules, origins, overruled } = merge([
    voice('zone', insistedOn(zone)),
    voice('compound', insistedOn(compound)),
    isolation(reading),
    voice('resident', resident),
    { source: 'note', wishes: reading.wishes, words: reading.words },
    voice('goods', goods),
    voice('zone', lenientOf(zone)),
    voice('compound', lenientOf(compound)),
    voice('merchant', merchant),
    voice('default', DEFAULTS),
  ]);
  return {
    policy: { ...rules, forRider: reading.forRider, rules: origins },
    ...(reading.accessCode !== undefined && { accessCode: reading.accessCode }),
    overruled,
  };
}

const voice = (source: Voice['source'], wishes: Wishes = {}): Voice => ({ source, wishes });

function isolation({ isolation: words }: NoteReading): Voice {
  if (words === undefined) return voice('note');
  return { source: 'note', safety: true, wishes: { contactless: true }, words: { contactless: words } };
}
