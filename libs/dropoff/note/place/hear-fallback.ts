import type { Fallback } from '../../drop-policy.js';
import type { NoteText } from '../note-text.js';
import { hearPlace } from './hear-place.js';

/** Where the bag goes when nobody answers, the place is full or the carrier is not let in: the first that is named. */
export function hearFallback(note: NoteText): Fallback | undefined {
  for (const heard of hearPlace(note, 'failing')) {
    if ('refused' in heard) continue;
    const when = note.clauseAt(heard.start).when;
    if (when !== undefined && when !== 'other') return { when, place: heard.value };
  }
  return undefined;
}
