/** Why a carrier cannot go on, and what follows from it. */

/** Before the pick-up: the leg goes to another carrier, or, where the store is the cause, waits for ops. */
const FAIL_REASONS_BEFORE_PICK_UP = ['store_closed', 'not_ready', 'cannot_continue', 'other'] as const;

/** With the bag in hand: it goes back to where it was picked up, unless there is nothing left to bring back. */
const FAIL_REASONS_WITH_BAG = [
  'recipient_unreachable',
  'recipient_refused',
  'gate_closed',
  'drop_point_full',
  'address_wrong',
  'cannot_continue',
  'damaged',
  'lost',
  'other',
] as const;

export const FAIL_REASONS = [...new Set([...FAIL_REASONS_BEFORE_PICK_UP, ...FAIL_REASONS_WITH_BAG])] as const;
export type FailReason = (typeof FAIL_REASONS)[number];

const includes = (reasons: readonly string[], reason: FailReason) => reasons.includes(reason);

export type WhatFollows = 'another_carrier' | 'hold' | 'return' | 'end';

/** What follows a failure; undefined: the reason makes no sense at this point of the way. */
export function whatFollows(reason: FailReason, bagInHand: boolean): WhatFollows | undefined {
  if (!bagInHand) {
    if (!includes(FAIL_REASONS_BEFORE_PICK_UP, reason)) return undefined;
    return reason === 'store_closed' || reason === 'not_ready' ? 'hold' : 'another_carrier';
  }
  if (!includes(FAIL_REASONS_WITH_BAG, reason)) return undefined;
  return reason === 'damaged' || reason === 'lost' ? 'end' : 'return';
}
