import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { moveCells } from '../cells/move-cells.js';
import { releaseCells } from './release-cells.js';

/** What no locker shows: no code is right before the cell has been opened. */
const NOT_SHOWN_YET = '';

/**
 * The code that proves a bag is in its cell. Undefined: the leg ends at no connected locker, and any code will do that
 * its carrier gives.
 */
export async function expectedCellCode(tx: Sql, legId: string): Promise<string | undefined> {
  const found = await row<{ shownCode: string | null }>(
    tx,
    `SELECT k.shown_code AS "shownCode" FROM legs l JOIN lockers ON lockers.drop_point_id = l.drop_point_id
     LEFT JOIN cell_claims k ON k.leg_id = l.id AND NOT k.ended WHERE l.id = $1`,
    [legId],
  );
  return found && (found.shownCode ?? NOT_SHOWN_YET);
}

/** The proof was good: the bag lies in its cell, or was left elsewhere by the policy in force and needs none. */
export async function storeBag(tx: Sql, legId: string, inLocker: boolean, now: EpochMs): Promise<void> {
  if (!inLocker) return releaseCells(tx, [legId]);
  const stored = await rows<{ cellId: string }>(
    tx,
    `UPDATE cell_claims SET stored_at = $2, rider_code = NULL WHERE leg_id = $1 AND NOT ended
     RETURNING cell_id AS "cellId"`,
    [legId, new Date(now).toISOString()],
  );
  await moveCells(
    tx,
    'store',
    stored.map(({ cellId }) => cellId),
  );
}
