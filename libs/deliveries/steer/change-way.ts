import { releaseCells } from '../../lockers/claims/release-cells.js';
import type { EpochMs } from '../../geo/units.js';
import type { Actor } from '../../platform/audit/actor.js';
import { row, rows, startOver, type Sql } from '../../platform/database/sql.js';
import { TO_FETCH } from '../assignment-states.js';
import { markIdle, withdrawBeforePickUp } from '../carry/leg-effects.js';
import { LEG_OVER } from '../leg-states.js';
import type { LegEnd, PlannedLeg } from '../leg-plan.js';
import { moveDeliveries } from '../move-deliveries.js';
import { freePlacesOf } from '../shelf/place-claims.js';
import { writeWays } from '../replan/write-ways.js';

/** A way as it would be planned now, of a delivery that has not left its store. */
export interface NewWay {
  readonly deliveryId: string;
  readonly zoneId: string;
  readonly legs: readonly PlannedLeg[];
}

interface LegRow {
  readonly id: string;
  readonly zoneId: string;
  readonly carrierKind: string;
  readonly dropPointId: string | null;
  readonly entersCompoundId: string | null;
  readonly ends: string;
}

interface Holder {
  readonly carrierId: string;
  readonly state: 'offered' | 'accepted';
}

const ORDER_CHANGED = 'order_changed';

/**
 * Another way before the pick-up: legs are changed where they stand. Who has accepted keeps the leg where it
 * stays in the zone, ends at a door and goes through no other gate; an offer, and what goes further than was
 * agreed, is taken back. The caller holds the locks of the delivery and, before it, of its carriers. Legs
 * that are not made yet are made by the new way.
 */
export async function changeWay(
  tx: Sql,
  { deliveryId, zoneId, legs }: NewWay,
  { actor, lockedCarriers, now }: { actor: Actor; lockedCarriers: readonly string[]; now: EpochMs },
): Promise<void> {
  const [end, next] = legs as [PlannedLeg, PlannedLeg?];
  const current = await openLegs(tx, deliveryId);
  const first = current[0];
  if (!first || isTheSame(current, legs, zoneId)) return;
  const holder = await row<Holder>(
    tx,
    `SELECT carrier_id AS "carrierId", state FROM assignments WHERE delivery_id = $1 AND state IN (${TO_FETCH})`,
    [deliveryId],
  );
  if (holder && !lockedCarriers.includes(holder.carrierId)) throw startOver('Someone took the leg meanwhile');
  const withdrawn = holder !== undefined && !(holder.state === 'accepted' && staysAgreed(first, end, zoneId));
  if (withdrawn) {
    await withdrawBeforePickUp(tx, [deliveryId], now, ORDER_CHANGED);
    const move = { event: 'reassign', deliveryIds: [deliveryId], reason: ORDER_CHANGED } as const;
    await moveDeliveries(tx, { ...move, actor, now });
    await markIdle(tx, [holder.carrierId], now);
  }
  await freePlacesOf(tx, first.dropPointId === (end.dropoff.dropPointId ?? null) ? [] : [first.id]);
  if (withdrawn) await releaseCells(tx, [first.id]);
  await writeWays(tx, [{ deliveryId, zoneId, legId: first.id, rest: { end: endOf(end), next }, withdrawn }]);
  await rows(tx, 'UPDATE legs SET zone_id = $2 WHERE id = $1', [first.id, zoneId]);
}

function staysAgreed(leg: LegRow, end: PlannedLeg, zoneId: string): boolean {
  return (
    leg.zoneId === zoneId &&
    leg.carrierKind === end.carrierKind &&
    leg.dropPointId === (end.dropoff.dropPointId ?? null) &&
    (end.entersCompoundId === undefined || end.entersCompoundId === leg.entersCompoundId)
  );
}

/** With every member named, so that it takes the place of another end whole. */
const endOf = ({ carrierKind, dropoff, entersCompoundId, closedCompoundId }: PlannedLeg): LegEnd => ({
  carrierKind,
  dropoff,
  entersCompoundId,
  closedCompoundId,
});

async function openLegs(tx: Sql, deliveryId: string): Promise<LegRow[]> {
  return rows<LegRow>(
    tx,
    `SELECT id, zone_id AS "zoneId", carrier_kind AS "carrierKind", drop_point_id AS "dropPointId",
       enters_compound_id AS "entersCompoundId",
       concat_ws(' ', dropoff_lat, dropoff_lng, floors_on_foot, last_metres_seconds) AS ends
     FROM legs WHERE delivery_id = $1 AND state NOT IN (${LEG_OVER}) ORDER BY sequence`,
    [deliveryId],
  );
}

function isTheSame(current: readonly LegRow[], legs: readonly PlannedLeg[], zoneId: string): boolean {
  return (
    current.length === legs.length &&
    current.every((leg, index) => {
      const planned = legs[index] as PlannedLeg;
      const { location, floorsOnFoot, lastMetresSeconds } = planned.dropoff;
      const ends = [location.lat, location.lng, floorsOnFoot, lastMetresSeconds].join(' ');
      return staysAgreed(leg, planned, zoneId) && leg.ends === ends;
    })
  );
}
