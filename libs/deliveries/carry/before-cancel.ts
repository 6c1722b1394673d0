import { row, rows, type Sql } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { takeReleasedGoods } from '../../stock/reservations/order-goods.js';
import type { AssignmentState } from '../assignment-states.js';
import { recordHistory } from '../record-history.js';
import type { TakenStep } from './carrier-step.service.js';
import type { LockedAssignment } from './lock-assignment.js';
import type { StepTime } from './step-time.js';

/*
 * Steps that a phone without a signal did before its delivery was cancelled, and that we hear of after it.
 * What was done stands: a bag that had left is brought back, one that lies at the door is delivered. See ADR
 * 23.
 */

/** The reason of an assignment that a cancel took from its carrier, or sent back to the store. */
export const CANCELLED = 'cancelled';

/** What a cancel made of work that somebody had agreed to. */
const CALLED_OFF: readonly AssignmentState[] = ['withdrawn', 'returning'];

/**
 * Whether the step was done, by what is plausible of the phone's time, before the cancel that ended the
 * carrier's work. Who had not agreed to bring the bag had no reason to fetch it, and of a resident who was
 * erased nothing is kept any more.
 */
export async function wasBeforeCancel(
  tx: Sql,
  assignment: LockedAssignment,
  { doneAt }: StepTime,
): Promise<boolean> {
  const { deliveryState, state, reason, acceptedAt, erased, deliveryId } = assignment;
  if (deliveryState !== 'cancelled' || reason !== CANCELLED || !CALLED_OFF.includes(state)) return false;
  if (!acceptedAt || erased) return false;
  // A statement of its own, after the lock on the delivery: it sees a cancel that was waited for.
  const cancel = await row<{ at: Date }>(
    tx,
    `SELECT at FROM delivery_history WHERE delivery_id = $1 AND event = 'cancel' ORDER BY id DESC LIMIT 1`,
    [deliveryId],
  );
  return cancel !== undefined && doneAt < cancel.at.getTime();
}

/** The bag had left the store, or its place at the gate: its carrier brings it back. */
export async function pickUpLate(tx: Sql, assignment: LockedAssignment, step: TakenStep): Promise<void> {
  const { id, deliveryId, orderId, legSequence } = assignment;
  const doneAt = sqlTime(step.doneAt);
  await rows(
    tx,
    `UPDATE assignments SET state = 'returning', picked_up_at = $2, ended_at = NULL WHERE id = $1`,
    [id, doneAt],
  );
  await recordLate(tx, 'pick_up_late', assignment, step);
  if (legSequence > 1) return;
  await takeReleasedGoods(tx, orderId, step.now);
  await rows(tx, 'UPDATE deliveries SET picked_up_at = $2 WHERE id = $1', [deliveryId, doneAt]);
}

/** The carrier had stood at the drop-off point; the bag still goes back, unless it was left there. */
export async function arriveLate(tx: Sql, assignment: LockedAssignment, step: TakenStep): Promise<void> {
  await rows(tx, 'UPDATE assignments SET arrived_at = $2 WHERE id = $1', [
    assignment.id,
    sqlTime(step.doneAt),
  ]);
  await recordLate(tx, 'arrive_late', assignment, step);
}

/** What was done counts in the history; the delivery is cancelled all the same. */
export async function recordLate(
  tx: Sql,
  event: 'pick_up_late' | 'arrive_late' | 'hand_over_late',
  { deliveryId }: LockedAssignment,
  { carrierId, doneAt, receivedAt, phoneAt }: TakenStep,
): Promise<void> {
  await rows(
    tx,
    recordHistory(`
      SELECT $1::uuid, $2, 'cancelled', $3, NULL, $4::timestamptz, nullif($5::timestamptz, $4::timestamptz), $6::timestamptz`),
    [deliveryId, event, `carrier:${carrierId}`, sqlTime(doneAt), sqlTime(receivedAt), sqlTime(phoneAt)],
  );
}
