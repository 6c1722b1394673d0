/** The parts of an order that change after it was accepted, as histories and webhooks name them. */
export const CHANGED_PARTS = [
  'lines',
  'packed',
  'dropoff',
  'contact',
  'note',
  'window',
  'readyAt',
  'substitution',
] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];
