import type { PlannedOffer } from '../../dispatch/round.js';
import type { ShiftState } from '../../fleet/carrier.entity.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { LIVE } from '../assignment-states.js';

/** What a carrier still has room for. */
export interface Holding {
  readonly id: string;
  bags: number;
  grams: number;
  inHand: number;
}

/** Of those in one of these states of a shift, under their rows' locks. */
export async function lockHoldings(
  tx: Sql,
  offers: readonly PlannedOffer[],
  onShift: readonly ShiftState[],
): Promise<Map<string, Holding>> {
  const ids = [...new Set(offers.map(({ carrierId }) => carrierId))];
  const locked = await rows<Holding>(
    tx,
    `SELECT id, capacity_bags AS bags, capacity_grams AS grams, 0 AS "inHand" FROM carriers
     WHERE id = ANY($1::text[]) AND shift_state = ANY($2::text[]) ORDER BY id FOR UPDATE`,
    [ids, onShift],
  );
  const held = await rows<{ id: string; bags: number; grams: number; count: number }>(
    tx,
    `SELECT carrier_id AS id, sum(bags)::int AS bags, sum(weight_grams)::int AS grams, count(*)::int AS count
     FROM assignments WHERE carrier_id = ANY($1::text[]) AND state IN (${LIVE}) GROUP BY carrier_id`,
    [ids],
  );
  const rooms = new Map(locked.map((holding) => [holding.id, holding]));
  for (const { id, bags, grams, count } of held) {
    const room = rooms.get(id);
    if (room) Object.assign(room, { bags: room.bags - bags, grams: room.grams - grams, inHand: count });
  }
  return rooms;
}
