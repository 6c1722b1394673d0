import { z } from 'zod';
import type { AnswerOf } from '../platform/http/answer.js';

/** What can be doubtful about an order that is accepted all the same; the codes are stable. */
export const WARNINGS = ['UNKNOWN_BUILDING', 'UNKNOWN_UNIT', 'WINDOW_AGAINST_NOTE'] as const;

/** Told in the 201, so that a till can ask while its customer is still there. Holds nothing that the resident wrote. */
export const orderWarning = z.object({ code: z.enum(WARNINGS), field: z.string(), message: z.string() });
export type OrderWarning = AnswerOf<typeof orderWarning>;

/** The order came with the door's location. */
export const unknownBuildingOf = (): OrderWarning => ({
  code: 'UNKNOWN_BUILDING',
  field: 'dropoff.building',
  message: 'is none of the compound that we know: its location counts',
});

export const undrawnCompound = (): OrderWarning => ({
  code: 'UNKNOWN_BUILDING',
  field: 'dropoff.building',
  message: 'of this compound no building is known: the bag is bound for its middle; give dropoff.location',
});

export const unknownUnit = (): OrderWarning => ({
  code: 'UNKNOWN_UNIT',
  field: 'dropoff.unit',
  message: 'is none of the building that we know',
});

/** A day of the note is asked about, hours of it count. */
export const windowAgainstNote = (what: 'hours' | 'day' = 'hours'): OrderWarning => ({
  code: 'WINDOW_AGAINST_NOTE',
  field: 'window',
  message: {
    hours: 'leaves no time that the note allows: the note counts',
    day: 'leaves no time on the day that the note names: the window counts',
  }[what],
});
