import type { EpochMs } from '../geo/units.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { Carrier } from './carrier.entity.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { noteShifts } from './shift-spells.js';

type NewCarrierRow = Pick<
  Carrier,
  | 'id'
  | 'kind'
  | 'name'
  | 'zoneId'
  | 'compoundId'
  | 'vehicle'
  | 'capacityBags'
  | 'capacityGrams'
  | 'coldBox'
  | 'registeredCapacity'
> & { readonly externalId?: string | null; readonly phone?: string | null };

export async function insertCarriers(tx: Sql, carriers: readonly NewCarrierRow[]): Promise<void> {
  await tx.getRepository(Carrier).insert([...carriers]);
}

/** Whether a volunteer lets others of the compound in. */
export async function setCoordinator(tx: Sql, id: string, coordinator: boolean): Promise<boolean> {
  const set = await rows(
    tx,
    `UPDATE carriers SET coordinator = $2 WHERE id = $1 AND kind = 'volunteer' AND erased_at IS NULL RETURNING 1`,
    [id, coordinator],
  );
  return set.length > 0;
}

/** It is offered nothing until it says that it goes on. The carrier's row is locked. */
export async function pauseShift(tx: Sql, { id, shiftState }: Carrier, now: EpochMs): Promise<void> {
  if (shiftState !== 'online') return;
  await tx.getRepository(Carrier).update({ id }, { shiftState: 'paused' });
  await noteShifts(tx, [id], now);
}

/**
 * For SQL: notes at $2 that those of the carriers $1 have nothing to do for whom `work` finds nothing; `c` is
 * the carrier.
 */
export const markIdleWithout = (work: string): string => `
  UPDATE carriers c SET idle_since = $2 WHERE c.id = ANY($1::text[]) AND NOT EXISTS (${work})`;

/** Those who serve a compound. Uses carriers_of_compound. */
export async function countVolunteers(tx: Sql, compoundId: string): Promise<number> {
  const found = await row<{ count: number }>(
    tx,
    `SELECT count(*)::int AS count FROM carriers
     WHERE compound_id = $1 AND retired_at IS NULL AND erased_at IS NULL`,
    [compoundId],
  );
  return found?.count ?? 0;
}

/** A compound is of another zone from now on, and so are they. Uses carriers_of_compound. */
export async function moveVolunteers(tx: Sql, compoundId: string, zoneId: string): Promise<void> {
  await rows(tx, 'UPDATE carriers SET zone_id = $2 WHERE compound_id = $1', [compoundId, zoneId]);
}

/** It starts no shift from now on, or may again. The carrier's row is locked. */
export async function setRetired(tx: Sql, id: string, at: EpochMs | undefined): Promise<void> {
  await rows(
    tx,
    `UPDATE carriers SET retired_at = $2, shift_state = 'offline', shift_ends_at = NULL, idle_since = NULL WHERE id = $1`,
    [id, sqlTime(at)],
  );
}

/** Takes everything that tells who a carrier was; its id stays, and is nobody's any more. */
export async function forgetCarrier(tx: Sql, id: string, now: EpochMs): Promise<void> {
  await rows(
    tx,
    `UPDATE carriers SET name = '', phone = NULL, preferences = '{}', shift_state = 'offline', shift_ends_at = NULL, lat = NULL,
       lng = NULL, located_at = NULL, accuracy = NULL, doubted_position = NULL, idle_since = NULL, coordinator = false, external_id = NULL,
       erased_at = coalesce(erased_at, $2) WHERE id = $1`,
    [id, sqlTime(now)],
  );
  await noteShifts(tx, [id], now);
}

export async function changeCarrierRow(tx: Sql, id: string, change: Partial<Carrier>): Promise<void> {
  await tx.getRepository(Carrier).update({ id }, change);
}
