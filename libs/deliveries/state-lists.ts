import { listOf } from '../platform/database/sql.js';
import { DELIVERY_STATES, statesBefore, type DeliveryState } from './delivery-machine.js';

const underWay = statesBefore('cancel');
const withBagOut = statesBefore('fail');

/** Those in which the bag of a first leg is still in its store. */
export const IN_STORE_STATES: readonly DeliveryState[] = underWay.filter(
  (state) => !withBagOut.includes(state),
);

export const ENDED_STATES: readonly DeliveryState[] = DELIVERY_STATES.filter(
  (state) => !underWay.includes(state),
);

/*
 * For SQL, as literal lists: the planner needs to see them to use the partial indexes.
 */

export const UNDER_WAY = listOf(underWay);
export const ENDED = listOf(ENDED_STATES);
export const IN_STORE = listOf(IN_STORE_STATES);
/** Those in which a bag is expected: one that ops holds, or that is going back, is not. */
export const COMING = listOf(underWay.filter((state) => state !== 'held'));
