import { bindToCells } from '../../lockers/claims/bind-to-cells.js';
import type { DropPoint } from '../../dispatch/round.js';
import type { ShiftState } from '../../fleet/carrier.entity.js';
import type { EpochMs } from '../../geo/units.js';
import type { ZoneRuleSet } from '../../places/zone-rules.js';
import { row, type Sql } from '../../platform/database/sql.js';
import { LIVE } from '../assignment-states.js';
import type { DeliveryState } from '../delivery-machine.js';
import { LEG_OVER } from '../leg-states.js';
import { loadLeg, type WaitingLeg } from '../rounds/load-legs.js';
import { countFreePlaces } from '../shelf/place-claims.js';

/** A delivery with its leg under way, and who has it. */
export interface Assignable {
  readonly state: DeliveryState;
  readonly zoneId: string;
  readonly legId: string | null;
  readonly carrierId: string | null;
  readonly assignmentId: string | null;
}

/** Uses legs_of_delivery and assignments_of_delivery. */
export async function readAssignable(sql: Sql, deliveryId: string): Promise<Assignable | undefined> {
  return row<Assignable>(
    sql,
    `SELECT d.state, d.zone_id AS "zoneId", a.carrier_id AS "carrierId", a.id AS "assignmentId",
       (SELECT l.id FROM legs l WHERE l.delivery_id = d.id AND l.state NOT IN (${LEG_OVER})
        ORDER BY l.sequence LIMIT 1) AS "legId"
     FROM deliveries d LEFT JOIN assignments a ON a.delivery_id = d.id AND a.state IN (${LIVE})
     WHERE d.id = $1`,
    [deliveryId],
  );
}

export interface NamedCarrier {
  readonly zoneId: string;
  readonly shiftState: ShiftState;
  readonly located: boolean;
}

/** Undefined: there is no such carrier, or none any more. */
export async function readNamed(sql: Sql, carrierId: string): Promise<NamedCarrier | undefined> {
  return row<NamedCarrier>(
    sql,
    `SELECT zone_id AS "zoneId", shift_state AS "shiftState", lat IS NOT NULL AS located FROM carriers
     WHERE id = $1 AND erased_at IS NULL`,
    [carrierId],
  );
}

/** The leg, and the room where it is bound: what is kept for it already is room for it. */
export async function readLegWithRoom(
  sql: Sql,
  legId: string,
  rules: ZoneRuleSet,
  now: EpochMs,
): Promise<{ readonly leg: WaitingLeg; readonly dropPoints: readonly DropPoint[] } | undefined> {
  const leg = await loadLeg(sql, legId, rules, now);
  if (!leg) return undefined;
  if (leg.dropPointId === undefined) return { leg, dropPoints: [] };
  const kept = await row<{ places: number; cell: boolean }>(
    sql,
    `SELECT (SELECT count(*)::int FROM place_claims WHERE leg_id = $1) AS places,
       EXISTS (SELECT FROM cell_claims WHERE leg_id = $1 AND NOT ended) AS cell`,
    [legId],
  );
  const { legs, dropPoints } = kept?.cell ? { legs: [leg], dropPoints: [] } : await bindToCells(sql, [leg]);
  const counted = await countFreePlaces(sql, [leg.dropPointId]);
  return {
    leg: legs[0] ?? leg,
    dropPoints: [
      ...counted.map(({ id, freePlaces }) => ({ id, freePlaces: freePlaces + (kept?.places ?? 0) })),
      ...dropPoints,
    ],
  };
}
