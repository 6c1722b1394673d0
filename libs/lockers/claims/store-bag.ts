import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { moveCells } from '../cells/move-cells.js';
import { TRIES } from '../codes/one-time-code.js';
import { releaseCells } from './release-cells.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** What no locker shows: no code is right before the cell has been opened. */
const NOT_SHOWN_YET = '';

/** What proves that a bag is in its cell. */
export interface ExpectedCode {
  readonly code: string;
  readonly triesLeft: number;
}

/** Undefined: the leg ends at no connected locker, and any code will do that its carrier gives. */
export async function expectedCellCode(tx: Sql, legId: string): Promise<ExpectedCode | undefined> {
  const found = await row<{ shownCode: string | null; wrongTries: number | null }>(
    tx,
    `SELECT k.shown_code AS "shownCode", k.rider_wrong_tries AS "wrongTries"
     FROM legs l JOIN lockers ON lockers.drop_point_id = l.drop_point_id
     LEFT JOIN cell_claims k ON k.leg_id = l.id AND NOT k.ended WHERE l.id = $1`,
    [legId],
  );
  return (
    found && {
      code: found.shownCode ?? NOT_SHOWN_YET,
      triesLeft: Math.max(0, TRIES - (found.wrongTries ?? 0)),
    }
  );
}

/** One more wrong code of the rider, at the cell or in a proof. A new claim begins anew. */
export async function countWrongCode(tx: Sql, legId: string): Promise<void> {
  await rows(
    tx,
    'UPDATE cell_claims SET rider_wrong_tries = rider_wrong_tries + 1 WHERE leg_id = $1 AND NOT ended',
    [legId],
  );
}

/**
 * The proof was good: the bag lies in its cell, or was left elsewhere by the policy in force and needs none.
 */
export async function storeBag(tx: Sql, legId: string, inLocker: boolean, now: EpochMs): Promise<void> {
  if (!inLocker) return releaseCells(tx, [legId]);
  const stored = await rows<{ cellId: string }>(
    tx,
    `UPDATE cell_claims SET stored_at = $2, rider_code = NULL WHERE leg_id = $1 AND NOT ended
     RETURNING cell_id AS "cellId"`,
    [legId, sqlTime(now)],
  );
  await moveCells(
    tx,
    'store',
    stored.map(({ cellId }) => cellId),
  );
}
