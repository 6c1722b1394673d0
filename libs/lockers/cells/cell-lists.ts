import { listOf } from '../../platform/database/sql.js';
import { CELL_MACHINE, CELL_STATES, type CellState } from './cell-machine.js';

/** For SQL: cells that are kept for a bag which is not in yet. */
export const KEPT_FOR_BAG = listOf(CELL_STATES.filter((state) => CELL_MACHINE.release[state]));

/** For SQL: cells in which nobody is to have anything, and whose door is shut. */
export const EMPTY_AND_SHUT = listOf<CellState>(['free', 'reserved', 'disinfecting']);
