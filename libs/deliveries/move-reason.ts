import type { FailReason } from './carry/fail-reasons.js';

/**
 * Why a delivery's state changed, as its history, its merchant and webhooks are told: a closed list. What a
 * rider or ops wrote of it may speak of anybody's health and door: that stands in the audit log alone, for as
 * long as it may be kept.
 */
export type MoveReason =
  | FailReason
  | 'declined'
  | 'expired'
  | 'replanned'
  | 'load_changed'
  | 'order_changed'
  | 'carrier_unavailable'
  | 'held_by_ops'
  | 'released_by_ops'
  | 'reassigned_by_ops'
  | 'assigned_by_ops'
  | 'cancelled_by_ops'
  | 'cancelled_by_merchant'
  | 'before_cancel'
  | 'nothing_left'
  | 'never_ended';
