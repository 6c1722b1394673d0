import type { EpochMs } from '../../geo/units.js';
import type { ZoneRuleSet } from '../../places/zone-rules.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { LIVE } from '../assignment-states.js';
import { UNTAKEN_LEG } from '../leg-states.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** A zone that has legs waiting, with its rules in force. */
export interface MarkedZone {
  readonly id: string;
  readonly rules: ZoneRuleSet;
}

/**
 * Of all that a round over the zone would read: the same mark means the same round, until the last one's time
 * to look again.
 */
export interface PoolMark {
  readonly zoneId: string;
  readonly mark: string;
  /** How many rounds the zone had had, at that same moment. */
  readonly rounds: number;
}

/** One number for a set of rows, whatever their order. */
const sumOf = (columns: string): string =>
  `coalesce(sum(hashtextextended(concat_ws(' ', ${columns}), 0)), 0)`;

/**
 * As `loadLegs` and `loadLegsBehind` have them; a delivery's xmin changes with anything that is written of
 * it.
 */
const LEGS = `SELECT ${sumOf('l.id, l.state, l.revision, l.drop_point_id, d.xmin')}
  FROM legs l JOIN deliveries d ON d.id = l.delivery_id
  WHERE l.zone_id = z.id AND (l.state = 'waiting' OR (l.state = 'blocked' AND l.sequence > 1))`;

/** As `loadCarriers` has them, with what they hold. */
const CARRIERS = `SELECT ${sumOf(`c.id, c.vehicle, c.compound_id, c.lat, c.lng, c.shift_ends_at, c.capacity_bags,
  c.capacity_grams, c.cold_box, c.preferences, held.work`)}
  FROM carriers c
  CROSS JOIN LATERAL (SELECT ${sumOf('a.id, a.xmin')} AS work
    FROM assignments a WHERE a.carrier_id = c.id AND a.state IN (${LIVE})) AS held
  LEFT JOIN attestations t ON t.carrier_id = c.id
  WHERE c.zone_id = z.id AND c.shift_state = 'online' AND c.lat IS NOT NULL
    AND (c.shift_ends_at IS NULL OR c.shift_ends_at > $3)
    AND CASE WHEN t.carrier_id IS NULL THEN NOT z.health_required ELSE t.passed AND t.until > $3 END`;

const BOUND = `SELECT l.drop_point_id FROM legs l WHERE l.zone_id = z.id AND l.state IN (${UNTAKEN_LEG})`;

/** Uses cell_claims_one_a_cell. */
const LIVE_CLAIM = '(SELECT w.id FROM cell_claims w WHERE w.cell_id = e.id AND NOT w.ended)';

/** Room where the legs are bound: numbered places, and cells of lockers. */
const ROOM = `SELECT ${sumOf('p.id, p.places, claims.taken, k.online, cells.states')}
  FROM drop_points p LEFT JOIN lockers k ON k.drop_point_id = p.id
  CROSS JOIN LATERAL (SELECT ${sumOf('q.place, q.leg_id')} AS taken
    FROM place_claims q WHERE q.drop_point_id = p.id) AS claims
  CROSS JOIN LATERAL (SELECT ${sumOf(`e.id, e.state, ${LIVE_CLAIM}`)} AS states
    FROM locker_cells e WHERE e.locker_id = p.id) AS cells
  WHERE p.id IN (${BOUND})`;

/** Rules and gates, and the service's clock, which ops may set. */
const AROUND = `SELECT concat_ws(' ', (SELECT xmin FROM zones WHERE id = z.id), (SELECT xmin FROM clock),
  (SELECT ${sumOf('m.id, m.xmin')} FROM compounds m WHERE m.zone_id = z.id))`;

/** Uses legs_waiting, legs_behind, carriers_online and assignments_in_hand, zone by zone. */
export async function readPoolMarks(
  sql: Sql,
  zones: readonly MarkedZone[],
  now: EpochMs,
): Promise<PoolMark[]> {
  if (zones.length === 0) return [];
  return rows<PoolMark>(
    sql,
    `SELECT z.id AS "zoneId",
       coalesce((SELECT rounds FROM round_totals WHERE zone_id = z.id), 0)::int AS rounds,
       concat_ws('/', (${LEGS}), (${CARRIERS}), (${ROOM}), (${AROUND})) AS mark
     FROM unnest($1::text[], $2::boolean[]) AS z (id, health_required)`,
    [zones.map(({ id }) => id), zones.map(({ rules }) => rules.healthRequired), sqlTime(now)],
  );
}
