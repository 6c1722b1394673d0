import { listOf } from '../platform/database/sql.js';

export const ASSIGNMENT_STATES = [
  'offered',
  'accepted',
  'picked_up',
  'arrived',
  'returning',
  'delivered',
  'declined',
  'expired',
  'withdrawn',
  'failed',
  'returned',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** What its carrier has of it: a bag to fetch, the bag, the bag on its way back, or nothing any more. */
const HAS: Readonly<Record<AssignmentState, 'to_fetch' | 'bag' | 'bag_to_return' | 'nothing'>> = {
  offered: 'to_fetch',
  accepted: 'to_fetch',
  picked_up: 'bag',
  arrived: 'bag',
  returning: 'bag_to_return',
  delivered: 'nothing',
  declined: 'nothing',
  expired: 'nothing',
  withdrawn: 'nothing',
  failed: 'nothing',
  returned: 'nothing',
};

const those = (...states: readonly AssignmentState[]): string => listOf(states);
const thatHave = (...has: readonly (typeof HAS)[AssignmentState][]): string =>
  listOf(ASSIGNMENT_STATES.filter((state) => has.includes(HAS[state])));

/*
 * For SQL, as literal lists: the planner needs to see them to use the partial indexes.
 */

/** It holds its leg, its carrier and the carrier's capacity. */
export const LIVE = thatHave('to_fetch', 'bag', 'bag_to_return');
export const TO_FETCH = thatHave('to_fetch');
export const WITH_BAG = thatHave('bag');
export const HOLDING_BAG = thatHave('bag', 'bag_to_return');
/** The carrier has agreed to bring the bag and is at it. */
export const AT_WORK = those('accepted', 'picked_up', 'arrived');
/** It came to its end, or will, after the pick-up. */
export const BAG_WAS_MOVED = those('delivered', 'failed', 'returning', 'returned');
/** Its leg went back into the pool. */
export const NOT_DONE = those('declined', 'expired', 'failed', 'withdrawn');

/**
 * The reason of an assignment that ops took from its carrier: the leg is not offered to the same one at once.
 */
export const REASSIGNED = 'reassigned';
