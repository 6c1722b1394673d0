/** The parts of an order that change after it was accepted, as histories and webhooks name them. */
export const CHANGED_PARTS = [
  'lines',
  'goods',
  'packed',
  'dropoff',
  'contact',
  'note',
  'window',
  'readyAt',
  'substitution',
  'metadata',
  'tip',
] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];
