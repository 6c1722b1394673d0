import type { EpochMs } from '../../geo/units.js';
import { releaseCells } from '../../lockers/claims/release-cells.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { LIVE, type AssignmentState } from '../live-assignment.js';

export type LegState = 'blocked' | 'waiting' | 'taken' | 'done' | 'dropped';

const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
const iso = (now: EpochMs) => new Date(now).toISOString();

export async function setLegs(tx: Sql, legIds: readonly string[], state: LegState): Promise<void> {
  await rows(tx, 'UPDATE legs SET state = $2, held_reason = NULL WHERE id = ANY($1::uuid[])', [
    legIds,
    state,
  ]);
  if (state !== 'taken' && state !== 'done') await releaseCells(tx, legIds);
}

/** The leg under way of each delivery (the first not done) changes state, as when ops holds or releases it. */
export async function setCurrentLegs(
  tx: Sql,
  deliveryIds: readonly string[],
  state: LegState,
): Promise<void> {
  const legs = await rows<{ id: string }>(
    tx,
    `UPDATE legs SET state = $2, held_reason = NULL WHERE id IN (
       SELECT DISTINCT ON (delivery_id) id FROM legs
       WHERE delivery_id = ANY($1::uuid[]) AND state NOT IN ('done', 'dropped') ORDER BY delivery_id, sequence)
     RETURNING id`,
    [deliveryIds, state],
  );
  if (state !== 'taken') await releaseCells(tx, idsOf(legs));
}

/** All that is left of these deliveries' ways is not gone. */
export async function dropLegs(tx: Sql, deliveryIds: readonly string[]): Promise<void> {
  const legs = await rows<{ id: string }>(
    tx,
    `UPDATE legs SET state = 'dropped', held_reason = NULL
     WHERE delivery_id = ANY($1::uuid[]) AND state NOT IN ('done', 'dropped') RETURNING id`,
    [deliveryIds],
  );
  await releaseCells(tx, idsOf(legs));
}

/** The bag is at the gate: the next leg enters the pool. */
export async function openNextLeg(tx: Sql, deliveryId: string, afterSequence: number): Promise<void> {
  await rows(
    tx,
    `UPDATE legs SET state = 'waiting' WHERE delivery_id = $1 AND sequence = $2 AND state = 'blocked'`,
    [deliveryId, afterSequence + 1],
  );
}

/** Ends or moves assignments; the guard is the caller's lock on their deliveries. */
export async function endAssignments(
  tx: Sql,
  assignmentIds: readonly string[],
  state: AssignmentState,
  now: EpochMs,
  reason?: string,
): Promise<void> {
  await rows(tx, 'UPDATE assignments SET state = $2, ended_at = $3, reason = $4 WHERE id = ANY($1::uuid[])', [
    assignmentIds,
    state,
    iso(now),
    reason ?? null,
  ]);
}

/** Takes from their carriers what these deliveries have offered or promised. Bags already picked up stay with them. */
export async function withdrawBeforePickUp(
  tx: Sql,
  deliveryIds: readonly string[],
  now: EpochMs,
  reason: string,
): Promise<void> {
  await rows(
    tx,
    `UPDATE assignments SET state = 'withdrawn', ended_at = $2, reason = $3
     WHERE delivery_id = ANY($1::uuid[]) AND state IN ('offered', 'accepted')`,
    [deliveryIds, iso(now), reason],
  );
}

/** Those that have nothing in hand any more are idle from now on. Their rows are locked already. */
export async function markIdle(tx: Sql, carrierIds: readonly string[], now: EpochMs): Promise<void> {
  await rows(
    tx,
    `UPDATE carriers c SET idle_since = $2 WHERE c.id = ANY($1::text[])
     AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.carrier_id = c.id AND a.state IN (${LIVE}))`,
    [carrierIds, iso(now)],
  );
}
