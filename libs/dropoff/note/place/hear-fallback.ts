import type { Fallback } from '../../drop-policy.js';
import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';
import { hearMeeting } from './hear-meeting.js';
import { hearPlace } from './hear-place.js';
import { hearThere } from './hear-there.js';

/**
 * Where the bag goes when nobody answers, the place is full or the carrier is not let in: the first that is
 * named.
 */
export function hearFallback(note: NoteText): Fallback | undefined {
  if (!note.clauses.some(({ when }) => when !== undefined && when !== 'other')) return undefined;
  const heard = [hearPlace, hearThere, hearMeeting].flatMap((hear) =>
    [...hear(note, 'failing')].flatMap((one) => (one.rule === 'place' && !('refused' in one) ? [one] : [])),
  );
  for (const { start, value } of heard.sort(byPlace)) {
    const when = note.clauseAt(start).when;
    if (when !== undefined && when !== 'other') return { when, place: value };
  }
  return undefined;
}

const byPlace = (a: Heard, b: Heard): number => a.start - b.start;
