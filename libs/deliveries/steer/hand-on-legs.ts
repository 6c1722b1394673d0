import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { dropLegs, markIdle, setCurrentLegs, withdrawBeforePickUp } from '../carry/leg-effects.js';
import { moveDeliveries } from '../move-deliveries.js';
import { HOLDING_BAG, TO_FETCH, WITH_BAG } from '../assignment-states.js';
import type { Actor } from '../../platform/audit/actor.js';

/** Whose legs, and who takes them. */
export interface HandOver {
  readonly carrierId: string;
  readonly actor: Actor;
  readonly now: EpochMs;
}

/**
 * What histories and merchants are told. A carrier's health is none of their business, nor is it kept there
 * for ever.
 */
const reason = 'carrier_unavailable';

/**
 * What a carrier was offered or has promised to fetch goes back to the pool; bags already picked up stay in
 * its hands. Returns the deliveries. The carrier's row is locked, so nobody else changes its assignments
 * meanwhile.
 */
export async function handOnLegs(tx: Sql, { carrierId, actor, now }: HandOver): Promise<string[]> {
  const deliveryIds = await deliveriesIn(tx, carrierId, TO_FETCH);
  const moved = await moveDeliveries(tx, { event: 'reassign', deliveryIds, actor, reason, now });
  if (moved.length === 0) return [];
  const movedIds = moved.map(({ id }) => id);
  await withdrawBeforePickUp(tx, movedIds, now, reason);
  await setCurrentLegs(tx, movedIds, 'waiting');
  await markIdle(tx, [carrierId], now);
  return movedIds;
}

/** The carrier brings every bag it holds back to where it was picked up. Returns the deliveries. */
export async function bringBackBags(tx: Sql, { carrierId, actor, now }: HandOver): Promise<string[]> {
  const deliveryIds = await deliveriesIn(tx, carrierId, WITH_BAG);
  const moved = await moveDeliveries(tx, { event: 'fail', deliveryIds, actor, reason, now });
  const movedIds = moved.map(({ id }) => id);
  await dropLegs(tx, movedIds);
  await rows(
    tx,
    `UPDATE assignments SET state = 'returning', reason = $3
     WHERE carrier_id = $1 AND delivery_id = ANY($2::uuid[]) AND state IN (${WITH_BAG})`,
    [carrierId, movedIds, reason],
  );
  return movedIds;
}

/** A bag that a carrier has picked up and not left yet. */
export interface BagInHand {
  readonly assignmentId: string;
  readonly deliveryId: string;
  readonly externalId: string;
  readonly state: string;
}

/** Uses assignments_in_hand. */
export async function bagsInHand(tx: Sql, carrierId: string): Promise<BagInHand[]> {
  return rows(
    tx,
    `SELECT a.id AS "assignmentId", a.delivery_id AS "deliveryId", o.external_id AS "externalId", a.state
     FROM assignments a JOIN deliveries d ON d.id = a.delivery_id JOIN orders o ON o.id = d.order_id
     WHERE a.carrier_id = $1 AND a.state IN (${HOLDING_BAG}) ORDER BY a.id`,
    [carrierId],
  );
}

/** Of the carrier's assignments in one of `states`, a list for SQL. Uses assignments_in_hand. */
export async function deliveriesIn(tx: Sql, carrierId: string, states: string): Promise<string[]> {
  const found = await rows<{ deliveryId: string }>(
    tx,
    `SELECT delivery_id AS "deliveryId" FROM assignments
     WHERE carrier_id = $1 AND state IN (${states}) ORDER BY delivery_id`,
    [carrierId],
  );
  return found.map(({ deliveryId }) => deliveryId);
}
