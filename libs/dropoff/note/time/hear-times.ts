import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';
import { mayNameHours, timeOfDay, written } from './clock-time.js';
import { hearRanges } from './hear-ranges.js';
import { POINT, pointOf } from './points.js';
import { senseOf } from './sense.js';
import { isUnsure } from './unsure-times.js';

/** Between which times of day the bag may come. */
export function* hearTimes(note: NoteText): Generator<Heard<'notBefore' | 'notAfter'>> {
  if (!mayNameHours(note.plain)) return;
  const taken: { start: number; end: number }[] = [];
  for (const range of hearRanges(note)) {
    taken.push(range);
    yield* range.heard;
  }
  for (const found of note.find(POINT)) {
    if (taken.some(({ start, end }) => found.start < end && found.end > start)) continue;
    if (found.start >= found.clause.reasonFrom) continue;
    const point = pointOf(found);
    const sense = point && senseOf(found, point);
    if (!sense) continue;
    const { rule, start, end, presence } = sense;
    const value = written(timeOfDay(point.clock), rule);
    yield {
      ...{ rule, value, start, end },
      ...(presence && { presence }),
      ...(isUnsure(note, found, point, rule) && { unsure: true }),
    };
  }
}
