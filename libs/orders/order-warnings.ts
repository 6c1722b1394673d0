import type { OrderWarning } from './order-answer.js';

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

/** The code of the gate was blotted out when the delivery before ended. */
export const codeEnded = (): OrderWarning => ({
  code: 'CODE_ENDED',
  field: 'dropoff.note',
  message: 'had a code that was blotted out when the delivery ended: give the note anew',
});
