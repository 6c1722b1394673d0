import type { EpochMs, Metres } from '../../geo/units.js';
import { markIdleWithout } from '../../fleet/write-carriers.js';
import { releaseCells } from '../../lockers/claims/release-cells.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { TO_FETCH, LIVE, type AssignmentState } from '../assignment-states.js';
import { payWaiting, type WaitedFor } from '../pay/pay-waiting.js';
import { waitedForNothing } from '../pay/pay-outcome.js';
import { freePlacesOf } from '../shelf/place-claims.js';
import { LEG_OVER, type LegState } from '../leg-states.js';
import { sqlTime } from '../../platform/database/sql-time.js';

const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

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
       WHERE delivery_id = ANY($1::uuid[]) AND state NOT IN (${LEG_OVER}) ORDER BY delivery_id, sequence)
     RETURNING id`,
    [deliveryIds, state],
  );
  if (state !== 'taken') await releaseCells(tx, idsOf(legs));
}

/** All that is left of these deliveries' ways is not gone, and no place is kept for it. */
export async function dropLegs(tx: Sql, deliveryIds: readonly string[]): Promise<void> {
  const legs = await rows<{ id: string }>(
    tx,
    `UPDATE legs SET state = 'dropped', held_reason = NULL
     WHERE delivery_id = ANY($1::uuid[]) AND state NOT IN (${LEG_OVER}) RETURNING id`,
    [deliveryIds],
  );
  await freePlacesOf(tx, idsOf(legs));
  await releaseCells(tx, idsOf(legs));
}

/** The bag is at the gate: the next leg enters the pool, with a clock where the goods do not keep. */
export async function openNextLeg(
  tx: Sql,
  deliveryId: string,
  afterSequence: number,
  minutes: { readonly [temperature: string]: number },
  now: EpochMs,
): Promise<void> {
  await rows(
    tx,
    `UPDATE legs SET state = 'waiting',
       keeps_until = $3::timestamptz + make_interval(mins => ($4::jsonb->>d.temperature)::int)
     FROM deliveries d WHERE d.id = $1 AND delivery_id = d.id AND sequence = $2 AND legs.state = 'blocked'`,
    [deliveryId, afterSequence + 1, sqlTime(now), JSON.stringify(minutes)],
  );
}

/**
 * Ends assignments; the guard is the caller's lock on their deliveries. A place is kept only for a bag that
 * came, and why one went back when it has come back. `metres` is how far it was carried, where it was.
 */
export async function endAssignments(
  tx: Sql,
  assignmentIds: readonly string[],
  state: AssignmentState,
  now: EpochMs,
  { reason, metres }: { readonly reason?: string; readonly metres?: Metres } = {},
): Promise<void> {
  await rows(
    tx,
    `WITH ended AS (
       UPDATE assignments SET state = $2, ended_at = $3, reason = coalesce($4, reason), metres = $5
       WHERE id = ANY($1::uuid[]) RETURNING leg_id
     )
     DELETE FROM place_claims c USING ended WHERE c.leg_id = ended.leg_id AND $2 <> 'delivered'`,
    [assignmentIds, state, sqlTime(now), reason ?? null, metres ?? null],
  );
}

/**
 * Takes from their carriers what these deliveries have offered or promised. Bags already picked up stay with
 * them. Riders who wait at the store are paid for that.
 */
export async function withdrawBeforePickUp(
  tx: Sql,
  deliveryIds: readonly string[],
  now: EpochMs,
  reason: string,
): Promise<void> {
  const waited = await rows<WaitedFor>(
    tx,
    `WITH withdrawn AS (
       UPDATE assignments SET state = 'withdrawn', ended_at = $2, reason = $3
       WHERE delivery_id = ANY($1::uuid[]) AND state IN (${TO_FETCH}) RETURNING *
     ), freed AS (
       DELETE FROM place_claims c USING withdrawn WHERE c.leg_id = withdrawn.leg_id
     )
     SELECT w.id, w.carrier_id AS "carrierId", w.delivery_id AS "deliveryId", w.zone_id AS "zoneId",
       w.offered_at AS "offeredAt", w.at_store_at AS "atStoreAt"
     FROM withdrawn w JOIN carriers c ON c.id = w.carrier_id AND c.kind = 'rider'
     WHERE w.at_store_at IS NOT NULL ORDER BY w.id`,
    [deliveryIds, sqlTime(now), reason],
  );
  if (waitedForNothing(reason)) for (const one of waited) await payWaiting(tx, one, now);
}

/** Those that have nothing in hand any more are idle from now on. Their rows are locked already. */
export async function markIdle(tx: Sql, carrierIds: readonly string[], now: EpochMs): Promise<void> {
  await rows(
    tx,
    markIdleWithout(`SELECT 1 FROM assignments a WHERE a.carrier_id = c.id AND a.state IN (${LIVE})`),
    [carrierIds, sqlTime(now)],
  );
}
