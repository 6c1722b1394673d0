import { listOf } from '../platform/database/sql.js';

/** Blocked: behind another leg, or held by ops. Waiting: in the pool. Taken: it has an assignment. */
const IS_OVER = { blocked: false, waiting: false, taken: false, done: true, dropped: true };

export type LegState = keyof typeof IS_OVER;

const LEG_STATES = Object.keys(IS_OVER) as LegState[];

/*
 * For SQL, as literal lists: the planner needs to see them to use the partial indexes.
 */

export const OPEN_LEG = listOf(LEG_STATES.filter((state) => !IS_OVER[state]));
export const LEG_OVER = listOf(LEG_STATES.filter((state) => IS_OVER[state]));
/** Open, and nobody has it. */
export const UNTAKEN_LEG = listOf(LEG_STATES.filter((state) => !IS_OVER[state] && state !== 'taken'));
export const BLOCKED_LEG = listOf(['blocked'] satisfies LegState[]);
