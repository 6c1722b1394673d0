import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { moveCells } from '../cells/move-cells.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** The bags were taken out of these cells, and the doors are shut. */
export async function endTaken(tx: Sql, cellIds: readonly string[]): Promise<void> {
  await rows(tx, 'UPDATE cell_claims SET ended = true WHERE cell_id = ANY($1::uuid[]) AND NOT ended', [
    cellIds,
  ]);
  await moveCells(tx, 'take', cellIds);
}

/** Those of the cells that are to be disinfected are at it from now on, for as long as their locker takes. */
export async function beginDisinfection(tx: Sql, cellIds: readonly string[], now: EpochMs): Promise<void> {
  await rows(
    tx,
    `UPDATE locker_cells c SET disinfected_at = $2::timestamptz + make_interval(mins => l.disinfect_minutes)
     FROM lockers l WHERE l.drop_point_id = c.locker_id AND c.id = ANY($1::uuid[]) AND c.state = 'disinfecting'`,
    [cellIds, sqlTime(now)],
  );
}
