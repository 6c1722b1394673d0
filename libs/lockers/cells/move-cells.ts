import { rows, type Sql } from '../../platform/database/sql.js';
import { CELL_MACHINE, type CellEvent, type CellState } from './cell-machine.js';

export interface MovedCell {
  readonly id: string;
  readonly state: CellState;
}

/**
 * The one place where a cell's state changes: a guarded update. Cells in a state that the event is out of
 * turn in are left alone and not returned. Rows are locked in the order of their ids.
 */
export async function moveCells(
  tx: Sql,
  event: CellEvent,
  cellIds: readonly string[],
  because?: string,
): Promise<MovedCell[]> {
  if (cellIds.length === 0) return [];
  const moves = Object.entries(CELL_MACHINE[event]);
  return rows<MovedCell>(
    tx,
    `WITH locked AS (
       SELECT id, state FROM locker_cells WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE
     )
     UPDATE locker_cells c SET state = step.next, disinfected_at = NULL, out_of_order_because = $4
     FROM locked JOIN unnest($2::text[], $3::text[]) AS step (state, next) ON locked.state = step.state
     WHERE c.id = locked.id RETURNING c.id, c.state`,
    [cellIds, moves.map(([from]) => from), moves.map(([, to]) => to), because ?? null],
  );
}
