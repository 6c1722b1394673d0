import type { Doubt } from '../drop-policy.js';
import type { NoteReading } from './read-note.js';

/**
 * A reading whose day nobody goes by: what it says of it is unread, and its hours, which are of that day, are
 * doubts.
 */
export function withDayInDoubt(reading: NoteReading): NoteReading {
  const { day, dayIs: _dayIs, dayWords, ...others } = reading;
  if (day === undefined) return reading;
  const { notBefore, notAfter, ...wishes } = reading.wishes;
  const hours = { notBefore, notAfter };
  return {
    ...others,
    wishes,
    unread: [...new Set([...reading.unread, ...(dayWords ? [dayWords] : [])])],
    doubts: [
      ...reading.doubts,
      ...(['notBefore', 'notAfter'] as const).flatMap((rule): Doubt[] => {
        const readAs = hours[rule];
        return readAs === undefined ? [] : [{ rule, words: reading.words[rule] ?? '', readAs }];
      }),
    ],
  };
}
