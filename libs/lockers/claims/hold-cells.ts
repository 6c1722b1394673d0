import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import { allotCells, chooseCell, type BoundLoad, type Cell, type Load } from '../cells/cell-choice.js';
import { moveCells } from '../cells/move-cells.js';
import { newCode } from '../codes/one-time-code.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** A leg about to be offered, bound for a drop point or not. */
export interface BoundLeg {
  readonly id: string;
  readonly deliveryId: string;
  readonly dropPointId?: string;
  readonly load: { readonly bags: number };
  readonly temperature: Load['temperature'];
}

export const CELL_COLUMNS = 'c.id, c.locker_id AS "lockerId", c.number, c.size, c.temperature';

export interface HeldCells {
  /** A leg that is bound for a connected locker and got no cell is not to be offered. */
  admits(legId: string): boolean;
  readonly byLeg: ReadonlyMap<string, Cell>;
}

/** Locks a free cell for each leg that is bound for a connected locker, as long as there are any. */
export async function holdCells(tx: Sql, legs: readonly BoundLeg[]): Promise<HeldCells> {
  const bound = legs.filter(({ dropPointId }) => dropPointId !== undefined);
  const connected = bound.length === 0 ? new Set<string>() : await connectedLockers(tx, bound.map(lockerOf));
  const loads = bound.filter((leg) => connected.has(lockerOf(leg))).map(toLoad);
  const byLeg =
    loads.length === 0 ? new Map<string, Cell>() : allotCells(await lockFree(tx, [...connected]), loads);
  const refused = new Set(loads.filter(({ legId }) => !byLeg.has(legId)).map(({ legId }) => legId));
  return { byLeg, admits: (legId) => !refused.has(legId) };
}

/** Claims what {@link holdCells} has locked for the legs that were offered in the end. */
export async function claimCells(
  tx: Sql,
  { byLeg }: HeldCells,
  offered: readonly BoundLeg[],
  now: EpochMs,
): Promise<void> {
  const legs = offered.filter(({ id }) => byLeg.has(id));
  if (legs.length === 0) return;
  const cellIds = legs.map(({ id }) => (byLeg.get(id) as Cell).id);
  await moveCells(tx, 'reserve', cellIds);
  await rows(
    tx,
    `INSERT INTO cell_claims (id, cell_id, leg_id, delivery_id, rider_code, reserved_at)
     SELECT k.*, $6::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) AS k`,
    [
      legs.map(() => newId()),
      cellIds,
      legs.map(({ id }) => id),
      legs.map(({ deliveryId }) => deliveryId),
      legs.map(() => newCode()),
      sqlTime(now),
    ],
  );
}

/**
 * Another cell of the same locker for a claim whose own cannot be used; undefined: there is none, or the bag
 * may lie in its own already, and it stays.
 */
export async function moveClaim(tx: Sql, claimId: string): Promise<Cell | undefined> {
  const claim = await row<Load & { lockerId: string }>(
    tx,
    `SELECT c.locker_id AS "lockerId", d.bags, d.temperature FROM cell_claims k JOIN locker_cells c ON c.id = k.cell_id
     JOIN deliveries d ON d.id = k.delivery_id WHERE k.id = $1 AND NOT k.ended AND k.stored_at IS NULL AND k.shown_code IS NULL FOR UPDATE OF k`,
    [claimId],
  );
  const cell = claim && chooseCell(await lockFree(tx, [claim.lockerId]), claim);
  if (!cell) return undefined;
  await moveCells(tx, 'reserve', [cell.id]);
  await rows(tx, 'UPDATE cell_claims SET cell_id = $2, shown_code = NULL WHERE id = $1', [claimId, cell.id]);
  return cell;
}

/** Which of these drop points are lockers that can be called. */
export async function connectedLockers(sql: Sql, dropPointIds: readonly string[]): Promise<Set<string>> {
  const connected = await rows<{ id: string }>(
    sql,
    'SELECT drop_point_id AS id FROM lockers WHERE drop_point_id = ANY($1::text[])',
    [[...new Set(dropPointIds)]],
  );
  return new Set(connected.map(({ id }) => id));
}

const FREE = `SELECT ${CELL_COLUMNS} FROM locker_cells c JOIN lockers l ON l.drop_point_id = c.locker_id
  WHERE c.locker_id = ANY($1::text[]) AND c.state = 'free' AND l.online
  AND NOT EXISTS (SELECT 1 FROM cell_claims k WHERE k.cell_id = c.id AND NOT k.ended)`;

/** Free cells of lockers that are online, as a round sees them. */
export const freeCells = (sql: Sql, lockerIds: readonly string[]): Promise<Cell[]> =>
  rows<Cell>(sql, FREE, [lockerIds]);

const lockFree = (tx: Sql, lockerIds: readonly string[]): Promise<Cell[]> =>
  rows<Cell>(tx, `${FREE} ORDER BY c.id FOR UPDATE OF c`, [lockerIds]);

const lockerOf = ({ dropPointId }: BoundLeg): string => dropPointId as string;

export const toLoad = (leg: BoundLeg): BoundLoad => ({
  legId: leg.id,
  lockerId: lockerOf(leg),
  bags: leg.load.bags,
  temperature: leg.temperature,
});
