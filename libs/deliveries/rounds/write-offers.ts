import type { PlannedOffer } from '../../dispatch/round.js';
import type { ShiftState } from '../../fleet/carrier.entity.js';
import { epochMs, type EpochMs } from '../../geo/units.js';
import { claimCells, holdCells } from '../../lockers/claims/hold-cells.js';
import { zoneRules } from '../../places/zone-rules.js';
import type { Zone } from '../../places/zone.entity.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/audit/actor.js';
import { newId } from '../../platform/ids.js';
import { moveDeliveries } from '../move-deliveries.js';
import type { MoveReason } from '../move-reason.js';
import { claimPlaces, lockFreePlaces } from '../shelf/place-claims.js';
import type { WaitingLeg } from './load-legs.js';
import { lockHoldings, type Holding } from './lock-holdings.js';
import { inWalkingOrder, type Doorway } from './walking-order.js';
import { sqlTime } from '../../platform/database/sql-time.js';

interface OfferRow {
  readonly leg: WaitingLeg;
  readonly carrierId: string;
  readonly bundleId: string;
  readonly sequence: number;
  /** Numbered, where the leg ends at a drop point that counts them. */
  readonly places: readonly number[];
  readonly pickupAt: EpochMs;
  readonly dropoffAt: EpochMs;
  readonly cost: PlannedOffer['cost'];
}

/** Who offers, and what is another than in a round. */
export interface OfferedBy {
  readonly actor: Actor;
  readonly reason?: MoveReason;
  /** How long the carrier may think about it at least. */
  readonly leastSeconds?: number;
  /** States of the shift in which it may be offered anything. */
  readonly onShift: readonly ShiftState[];
  /** Instead of what the zone sets. */
  readonly maxLegsInHand?: number;
}

const BY_ROUND: OfferedBy = { actor: 'engine', onShift: ['online'] };

/**
 * Writes a plan's offers in the caller's transaction, and returns the carriers that got any. The carriers'
 * rows are locked first and what they hold is added up again under the lock (law 3), then the places where
 * the bags are bound; then the deliveries are moved. What has changed since the round was read (a cancel, a
 * shift that ended, a gate that closed) drops out of the plan here.
 */
export async function writeOffers(
  tx: Sql,
  zone: Zone,
  offers: readonly PlannedOffer[],
  legs: readonly WaitingLeg[],
  now: EpochMs,
  by: OfferedBy = BY_ROUND,
): Promise<{ readonly carrierIds: string[]; readonly offered: number }> {
  const holdings = await lockHoldings(tx, offers, by.onShift);
  const offered = new Set(offers.flatMap(({ stops }) => stops.map(({ legId }) => legId)));
  const planned = legs.filter(({ id }) => offered.has(id));
  const free = await lockFreePlaces(
    tx,
    planned.flatMap(({ dropPointId }) => dropPointId ?? []),
  );
  const unchanged = await lockUnchanged(tx, planned);
  const byId = new Map(unchanged.map((leg) => [leg.id, leg]));
  const walked = await inOrderOfDoors(tx, offers, byId);
  const most = by.maxLegsInHand ?? zoneRules(zone.rules).maxLegsInHand;
  const wanted = walked.flatMap((offer) => offerRows(offer, byId, holdings, free, most));
  const cells = await holdCells(
    tx,
    wanted.map(({ leg }) => leg),
  );
  const housed = wanted.filter(({ leg }) => cells.admits(leg.id));
  const moved = await moveDeliveries(tx, {
    event: 'offer',
    deliveryIds: housed.map(({ leg }) => leg.deliveryId),
    actor: by.actor,
    reason: by.reason,
    now,
  });
  const movedIds = new Set(moved.map(({ id }) => id));
  const written = housed.filter(({ leg }) => movedIds.has(leg.deliveryId));
  if (written.length > 0) await insertAssignments(tx, zone, written, by, now);
  await claimPlaces(
    tx,
    written.map(({ leg, places }) => ({
      dropPointId: leg.dropPointId as string,
      legId: leg.id,
      deliveryId: leg.deliveryId,
      places,
    })),
  );
  await claimCells(
    tx,
    cells,
    written.map(({ leg }) => leg),
    now,
  );
  return { carrierIds: [...new Set(written.map(({ carrierId }) => carrierId))], offered: written.length };
}

/** Volunteers go from door to door; where riders go is the plan's. */
async function inOrderOfDoors(
  tx: Sql,
  offers: readonly PlannedOffer[],
  legs: ReadonlyMap<string, WaitingLeg>,
): Promise<PlannedOffer[]> {
  const isWalked = ({ stops }: PlannedOffer) =>
    stops.some(({ legId }) => legs.get(legId)?.carrierKind === 'volunteer');
  const legIds = offers.filter(isWalked).flatMap(({ stops }) => stops.map(({ legId }) => legId));
  if (legIds.length === 0) return [...offers];
  const found = await rows<Doorway & { readonly legId: string }>(
    tx,
    `SELECT l.id AS "legId", o.dropoff->>'building' AS building, o.dropoff->>'unit' AS unit,
       o.dropoff->>'floor' AS floor, o.dropoff->>'room' AS room
     FROM legs l JOIN deliveries d ON d.id = l.delivery_id JOIN orders o ON o.id = d.order_id
     WHERE l.id = ANY($1::uuid[])`,
    [legIds],
  );
  const doors = new Map(found.map((door) => [door.legId, door]));
  return offers.map((offer) => (isWalked(offer) ? inWalkingOrder(offer, doors) : offer));
}

/** Those that are as the round read them, under their deliveries' locks. */
async function lockUnchanged(tx: Sql, legs: readonly WaitingLeg[]): Promise<WaitingLeg[]> {
  const found = await rows<{ id: string }>(
    tx,
    `SELECT l.id FROM unnest($1::uuid[], $2::int[]) AS w (id, revision)
     JOIN legs l ON l.id = w.id AND l.revision = w.revision JOIN deliveries d ON d.id = l.delivery_id
     WHERE l.state = 'waiting' ORDER BY d.id FOR UPDATE OF d, l`,
    [legs.map(({ id }) => id), legs.map(({ revision }) => revision)],
  );
  const ids = new Set(found.map(({ id }) => id));
  return legs.filter(({ id }) => ids.has(id));
}

function offerRows(
  offer: PlannedOffer,
  legs: ReadonlyMap<string, WaitingLeg>,
  holdings: Map<string, Holding>,
  free: ReadonlyMap<string, number[]>,
  maxLegsInHand: number,
): OfferRow[] {
  const room = holdings.get(offer.carrierId);
  if (!room) return [];
  const bundleId = newId();
  return offer.stops.flatMap(({ legId, dropoffAt }) => {
    const leg = legs.get(legId);
    if (
      !leg ||
      leg.load.bags > room.bags ||
      leg.load.weightGrams > room.grams ||
      room.inHand >= (leg.carrierKind === 'volunteer' ? Infinity : maxLegsInHand)
    )
      return [];
    const counted = leg.dropPointId === undefined ? undefined : free.get(leg.dropPointId);
    if (counted && counted.length < leg.load.bags) return [];
    const places = counted?.splice(0, leg.load.bags) ?? [];
    room.bags -= leg.load.bags;
    room.grams -= leg.load.weightGrams;
    room.inHand += 1;
    const { carrierId, pickupAt, cost } = offer;
    return [{ leg, carrierId, bundleId, sequence: room.inHand, places, pickupAt, dropoffAt, cost }];
  });
}

async function insertAssignments(
  tx: Sql,
  zone: Zone,
  offers: readonly OfferRow[],
  { actor, leastSeconds = 0 }: OfferedBy,
  now: EpochMs,
): Promise<void> {
  const seconds = Math.max(leastSeconds, zoneRules(zone.rules).offerSeconds);
  const column = <Value>(of: (offer: OfferRow) => Value) => offers.map(of);
  await rows(
    tx,
    `WITH made AS (
       INSERT INTO assignments (id, leg_id, delivery_id, carrier_id, bundle_id, sequence, bags, weight_grams,
         expected_pickup_at, expected_dropoff_at, cost, zone_id, assigned_by, state, offered_at, expires_at)
       SELECT o.*, :zoneId, :assignedBy::text, 'offered', :now::timestamptz, :expiresAt::timestamptz
       FROM unnest(:ids::uuid[], :legIds::uuid[], :deliveryIds::uuid[], :carrierIds::text[], :bundleIds::uuid[],
         :sequences::int[], :bags::int[], :grams::int[], :pickups::timestamptz[], :dropoffs::timestamptz[],
         :costs::jsonb[]) AS o
     )
     UPDATE legs SET state = 'taken', held_reason = NULL WHERE id = ANY(:legIds::uuid[])`,
    {
      ids: column(() => newId()),
      legIds: column(({ leg }) => leg.id),
      deliveryIds: column(({ leg }) => leg.deliveryId),
      carrierIds: column(({ carrierId }) => carrierId),
      bundleIds: column(({ bundleId }) => bundleId),
      sequences: column(({ sequence }) => sequence),
      bags: column(({ leg }) => leg.load.bags),
      grams: column(({ leg }) => leg.load.weightGrams),
      pickups: column(({ pickupAt }) => sqlTime(pickupAt)),
      dropoffs: column(({ dropoffAt }) => sqlTime(dropoffAt)),
      costs: column(({ cost }) => JSON.stringify(cost)),
      zoneId: zone.id,
      assignedBy: actor === 'engine' ? null : actor,
      now: sqlTime(now),
      expiresAt: sqlTime(epochMs(now + seconds * 1_000)),
    },
  );
}
