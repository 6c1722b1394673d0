/** States in which an assignment holds its leg, its carrier and the carrier's capacity. The partial indexes match it. */
const LIVE_STATES = ['offered', 'accepted', 'picked_up', 'arrived', 'returning'] as const;

export const ASSIGNMENT_STATES = [
  ...LIVE_STATES,
  'delivered',
  'declined',
  'expired',
  'withdrawn',
  'failed',
  'returned',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** For SQL: the literal list that the planner needs to see to use the partial indexes. */
export const LIVE = LIVE_STATES.map((state) => `'${state}'`).join(', ');

/** The reason of an assignment that ops took from its carrier: the leg is not offered to the same one at once. */
export const REASSIGNED = 'reassigned';
