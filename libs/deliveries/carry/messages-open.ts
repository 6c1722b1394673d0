import { BAG_WAS_MOVED, AT_WORK } from '../assignment-states.js';
import { ENDED } from '../state-lists.js';
/** How long resident and carrier may still write after the end, in the words of PostgreSQL. */
const STAY_OPEN = '1 hour';
/**
 * For SQL: when the delivery d came to its first end; a bag that is brought back later does not begin
 * another.
 */
const ENDED_AT = `(SELECT min(coalesce(h.received_at, h.at)) FROM delivery_history h
  WHERE h.delivery_id = d.id AND h.state IN (${ENDED}))`;

/** For SQL: whether messages of the delivery d are open at the moment $1. */
export const DELIVERY_OPEN = `coalesce($1::timestamptz <= ${ENDED_AT} + interval '${STAY_OPEN}', true)`;

/**
 * For SQL: whether the carrier of the assignment a may read and write messages of the delivery d at the
 * moment $1: while it has the work in hand, and, where the delivery ended with it, for an hour more.
 */
export const MESSAGES_OPEN = `(a.state IN (${AT_WORK}) OR (
  a.state IN (${BAG_WAS_MOVED}) AND a.picked_up_at IS NOT NULL
  AND d.state IN (${ENDED}) AND ${DELIVERY_OPEN}
  AND NOT EXISTS (SELECT 1 FROM assignments later WHERE later.delivery_id = d.id
    AND later.picked_up_at > a.picked_up_at)))`;
