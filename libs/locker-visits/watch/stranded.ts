import { LIVE } from '../../deliveries/assignment-states.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { KEPT_FOR_BAG } from '../../lockers/cells/cell-lists.js';
import { CELL_COLUMNS } from '../../lockers/claims/hold-cells.js';
import { fits, type Cell, type Load } from '../../lockers/cells/cell-choice.js';
import { OPEN_LEG } from '../../deliveries/leg-states.js';

/** Claims whose cell was taken out of order, or out of their hands, before a bag can be in it. */
export async function strandedClaims(
  sql: Sql,
): Promise<{ claimId: string; deliveryId: string; carrierId: string }[]> {
  return rows(
    sql,
    `SELECT k.id AS "claimId", k.delivery_id AS "deliveryId", a.carrier_id AS "carrierId"
     FROM cell_claims k JOIN locker_cells c ON c.id = k.cell_id JOIN lockers l ON l.drop_point_id = c.locker_id
     JOIN assignments a ON a.leg_id = k.leg_id AND a.state IN (${LIVE})
     WHERE NOT k.ended AND k.stored_at IS NULL AND k.shown_code IS NULL
       AND c.state NOT IN (${KEPT_FOR_BAG}) AND l.online`,
  );
}

interface Bound extends Load {
  readonly id: string;
  readonly lockerId: string;
  readonly online: boolean;
  /** With a carrier already, as when the locker was connected or chosen afterwards. */
  readonly taken: boolean;
}

/** Deliveries that are bound for a locker that cannot take them, and why. */
export async function turnedAway(sql: Sql): Promise<Map<'offline' | 'no_cell', string[]>> {
  const bound = await rows<Bound>(
    sql,
    `SELECT d.id, k.drop_point_id AS "lockerId", k.online, d.bags, d.temperature, l.state = 'taken' AS taken
     FROM legs l JOIN lockers k ON k.drop_point_id = l.drop_point_id JOIN deliveries d ON d.id = l.delivery_id
     WHERE l.state IN (${OPEN_LEG}) AND (NOT k.online OR (
       NOT EXISTS (SELECT 1 FROM cell_claims q WHERE q.leg_id = l.id AND NOT q.ended)
       AND (l.state = 'taken' OR l.held_reason = 'drop_point_full')))
     LIMIT 500`,
  );
  const unhoused = bound.filter(({ online }) => online);
  const cells =
    unhoused.length === 0 ? [] : await allCells(sql, [...new Set(unhoused.map(({ lockerId }) => lockerId))]);
  const hasNone = (load: Bound) =>
    load.taken || !cells.some((cell) => cell.lockerId === load.lockerId && fits(cell, load));
  const ids = (found: readonly Bound[]) => found.map(({ id }) => id);
  return new Map([
    ['offline', ids(bound.filter(({ online }) => !online))],
    ['no_cell', ids(unhoused.filter(hasNone))],
  ]);
}

/** Those out of order too: they come back, a size that was never built does not. */
const allCells = (sql: Sql, lockerIds: readonly string[]): Promise<Cell[]> =>
  rows<Cell>(sql, `SELECT ${CELL_COLUMNS} FROM locker_cells c WHERE c.locker_id = ANY($1::text[])`, [
    lockerIds,
  ]);
