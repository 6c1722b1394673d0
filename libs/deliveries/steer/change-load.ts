import type { Temperature } from '../../dispatch/round.js';
import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import type { News } from '../../platform/news/news.js';
import { markIdle, setCurrentLegs, withdrawBeforePickUp } from '../carry/leg-effects.js';
import { moveDeliveries } from '../move-deliveries.js';
import { LEG_OVER } from '../leg-states.js';
import { TO_FETCH, LIVE } from '../assignment-states.js';

/** What a delivery's bags come to, packed anew. */
export interface ChangedLoad {
  readonly deliveryId: string;
  readonly bags: number;
  readonly weightGrams: number;
  readonly temperature: Temperature;
}

interface Holder {
  readonly assignmentId: string;
  readonly legId: string;
  readonly carrierId: string;
  readonly bags: number;
  /** What the carrier could carry of it, next to all else it holds. */
  readonly roomBags: number;
  readonly roomGrams: number;
  readonly keepsPlaces: boolean;
  readonly coldBox: boolean;
}

const LOAD_CHANGED = 'load_changed';

/**
 * The delivery's bags are others before it has left the store. A carrier that holds the leg keeps it and is
 * told, unless it cannot carry that much more, or more places by the gate would be needed than are kept: then
 * another is asked. The caller holds the locks of the delivery and, before it, of its carriers: see {@link
 * lockInOrder}.
 */
export async function changeLoad(
  tx: Sql,
  load: ChangedLoad,
  { lockedCarriers, news, now }: { lockedCarriers: readonly string[]; news: News; now: EpochMs },
): Promise<void> {
  const { deliveryId, bags, weightGrams, temperature } = load;
  await rows(tx, 'UPDATE deliveries SET bags = $2, weight_grams = $3, temperature = $4 WHERE id = $1', [
    deliveryId,
    bags,
    weightGrams,
    temperature,
  ]);
  // A round that read the leg before does not offer it with the load of before.
  await rows(
    tx,
    `UPDATE legs SET revision = revision + 1 WHERE delivery_id = $1 AND state NOT IN (${LEG_OVER})`,
    [deliveryId],
  );
  const holder = await holderOf(tx, deliveryId);
  if (!holder) return;
  if (!lockedCarriers.includes(holder.carrierId)) throw new TakenMeanwhile();
  const fits =
    bags <= holder.roomBags &&
    weightGrams <= holder.roomGrams &&
    (temperature !== 'frozen' || holder.coldBox) &&
    (bags <= holder.bags || !holder.keepsPlaces);
  await (fits ? keepLeg(tx, holder, load) : handOn(tx, deliveryId, holder.carrierId, now));
  await news.tell(tx, 'carrier', [holder.carrierId]);
}

/** Someone took the leg between our locks: `inTransaction` starts over. */
class TakenMeanwhile extends Error {
  readonly code = '40001';
}

async function holderOf(tx: Sql, deliveryId: string): Promise<Holder | undefined> {
  return row<Holder>(
    tx,
    `SELECT a.id AS "assignmentId", a.leg_id AS "legId", a.carrier_id AS "carrierId", a.bags,
       c.capacity_bags - others.bags AS "roomBags", c.capacity_grams - others.grams AS "roomGrams",
       l.drop_point_id IS NOT NULL AS "keepsPlaces", c.cold_box AS "coldBox"
     FROM assignments a JOIN carriers c ON c.id = a.carrier_id JOIN legs l ON l.id = a.leg_id
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(o.bags), 0)::int AS bags, coalesce(sum(o.weight_grams), 0)::int AS grams
       FROM assignments o WHERE o.carrier_id = a.carrier_id AND o.id <> a.id
         AND o.state IN (${LIVE})
     ) AS others
     WHERE a.delivery_id = $1 AND a.state IN (${TO_FETCH})`,
    [deliveryId],
  );
}

/** Places that are no longer needed are free for others, the highest first. */
async function keepLeg(
  tx: Sql,
  { assignmentId, legId }: Holder,
  { bags, weightGrams }: ChangedLoad,
): Promise<void> {
  await rows(tx, 'UPDATE assignments SET bags = $2, weight_grams = $3 WHERE id = $1', [
    assignmentId,
    bags,
    weightGrams,
  ]);
  await rows(
    tx,
    `DELETE FROM place_claims WHERE leg_id = $1 AND place IN (
       SELECT place FROM place_claims WHERE leg_id = $1 ORDER BY place OFFSET $2)`,
    [legId, bags],
  );
}

async function handOn(tx: Sql, deliveryId: string, carrierId: string, now: EpochMs): Promise<void> {
  await withdrawBeforePickUp(tx, [deliveryId], now, LOAD_CHANGED);
  await moveDeliveries(tx, {
    event: 'reassign',
    deliveryIds: [deliveryId],
    actor: 'engine',
    reason: LOAD_CHANGED,
    now,
  });
  await setCurrentLegs(tx, [deliveryId], 'waiting');
  await markIdle(tx, [carrierId], now);
}
