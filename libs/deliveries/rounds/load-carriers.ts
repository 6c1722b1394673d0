import type { Carrier, Preferences, Vehicle } from '../../dispatch/round.js';
import { type EpochMs, epochMs } from '../../geo/units.js';
import type { ZoneRuleSet } from '../../places/zone-rules.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { WITH_BAG, LIVE } from '../assignment-states.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** A carrier as the round sees it. */
export interface CarrierOnShift extends Carrier {
  /** When time alone takes it out of the rounds: its shift ends, or its attestation has run out. */
  readonly leavesAt?: EpochMs;
}

interface CarrierRow {
  readonly id: string;
  readonly kind: 'rider' | 'volunteer';
  readonly vehicle: Vehicle;
  readonly compoundId: string | null;
  readonly lat: number;
  readonly lng: number;
  readonly shiftEndsAt: Date | null;
  readonly leavesAt: Date | null;
  readonly bags: number;
  readonly grams: number;
  readonly coldBox: boolean;
  readonly preferences: Preferences;
  readonly idleSince: Date | null;
  readonly loadBags: number;
  readonly loadGrams: number;
  readonly inHand: number;
  readonly freeAt: Date | null;
  readonly freeLat: number | null;
  readonly freeLng: number | null;
}

/** How far a carrier is behind its plan: by the pick-up it made, or by what is overdue at `$2`. Never ahead. */
const BEHIND = `coalesce(greatest(interval '0', max(CASE
  WHEN a.state = 'accepted' THEN $2::timestamptz - a.expected_pickup_at
  WHEN a.state IN (${WITH_BAG})
    THEN greatest(a.picked_up_at - a.expected_pickup_at, $2::timestamptz - a.expected_dropoff_at)
END)), interval '0')`;

/** As `barOf` has it, of those on shift: ops pauses whom it stands down. */
const FIT = `CASE WHEN t.carrier_id IS NULL THEN NOT $4::boolean ELSE t.passed AND t.until > $2 END`;

/**
 * For SQL: carriers with what they have in hand, and where and when that ends: back at the vehicle, half the
 * handling and the last metres after the last drop-off. $2 is now, $3 half the handling. Uses
 * assignments_in_hand carrier by carrier (LATERAL): a join would read what all zones hold.
 */
const CARRIERS = `SELECT c.id, c.kind, c.vehicle, c.compound_id AS "compoundId", c.lat, c.lng, c.shift_ends_at AS "shiftEndsAt",
  least(c.shift_ends_at, t.until) AS "leavesAt",
  c.capacity_bags AS bags, c.capacity_grams AS grams, c.cold_box AS "coldBox", c.preferences,
  c.idle_since AS "idleSince", held.*
FROM carriers c
CROSS JOIN LATERAL (
  SELECT coalesce(sum(a.bags), 0)::int AS "loadBags", coalesce(sum(a.weight_grams), 0)::int AS "loadGrams",
    count(*)::int AS "inHand",
    max(a.expected_dropoff_at + make_interval(secs => l.last_metres_seconds + $3::float8)) + ${BEHIND} AS "freeAt",
    (array_agg(l.stop_lat ORDER BY a.expected_dropoff_at DESC))[1] AS "freeLat",
    (array_agg(l.stop_lng ORDER BY a.expected_dropoff_at DESC))[1] AS "freeLng"
  FROM assignments a JOIN legs l ON l.id = a.leg_id
  WHERE a.carrier_id = c.id AND a.state IN (${LIVE})
) AS held
LEFT JOIN attestations t ON t.carrier_id = c.id`;

/** Carriers online in the zone whose attestation counts. Uses carriers_online. */
export async function loadCarriers(
  sql: Sql,
  zoneId: string,
  rules: ZoneRuleSet,
  now: EpochMs,
): Promise<CarrierOnShift[]> {
  const online = await rows<CarrierRow>(
    sql,
    `${CARRIERS} WHERE c.zone_id = $1 AND c.shift_state = 'online' AND c.lat IS NOT NULL
       AND (c.shift_ends_at IS NULL OR c.shift_ends_at > $2) AND ${FIT}`,
    [zoneId, sqlTime(now), rules.dropoffHandlingSeconds / 2, rules.healthRequired],
  );
  return online.map((row) => toCarrier(row, now));
}

/**
 * One carrier as a round would see it, whatever keeps it from being in one; undefined: nobody knows where it
 * is.
 */
export async function loadCarrier(
  sql: Sql,
  id: string,
  rules: ZoneRuleSet,
  now: EpochMs,
): Promise<CarrierOnShift | undefined> {
  const [found] = await rows<CarrierRow>(sql, `${CARRIERS} WHERE c.id = $1 AND c.lat IS NOT NULL`, [
    id,
    sqlTime(now),
    rules.dropoffHandlingSeconds / 2,
  ]);
  return found && toCarrier(found, now);
}

function toCarrier(row: CarrierRow, now: EpochMs): CarrierOnShift {
  const busy = row.freeAt !== null && row.freeLat !== null && row.freeLng !== null;
  const freeAt = busy ? epochMs(Math.max(now, row.freeAt.getTime())) : now;
  return {
    id: row.id,
    kind: row.kind,
    vehicle: row.vehicle,
    location: busy ? { lat: row.freeLat, lng: row.freeLng } : { lat: row.lat, lng: row.lng },
    freeAt,
    idleSince: busy ? freeAt : epochMs(row.idleSince ?? now),
    shiftEndsAt: epochMs(row.shiftEndsAt ?? Number.MAX_SAFE_INTEGER),
    capacity: { bags: row.bags, weightGrams: row.grams, coldBox: row.coldBox },
    load: { bags: row.loadBags, weightGrams: row.loadGrams },
    legsInHand: row.inHand,
    admittedTo: row.compoundId ? [row.compoundId] : [],
    // Every leg is a bag at least.
    ...(row.kind === 'volunteer' && { batch: row.bags }),
    ...(row.leavesAt && { leavesAt: epochMs(row.leavesAt) }),
    ...(Object.keys(row.preferences).length > 0 && { preferences: row.preferences }),
  };
}
