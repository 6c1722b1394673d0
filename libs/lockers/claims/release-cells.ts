import { rows, type Sql } from '../../platform/database/sql.js';
import { moveCells } from '../cells/move-cells.js';

/** Gives back the cells kept for legs without a carrier. A cell with a bag in it stays its resident's. */
export async function releaseCells(tx: Sql, legIds: readonly string[]): Promise<void> {
  const ended = await rows<{ cellId: string }>(
    tx,
    `UPDATE cell_claims SET ended = true, rider_code = NULL
     WHERE leg_id = ANY($1::uuid[]) AND NOT ended AND stored_at IS NULL RETURNING cell_id AS "cellId"`,
    [legIds],
  );
  await moveCells(
    tx,
    'release',
    ended.map(({ cellId }) => cellId),
  );
}
