import { epochMs, type EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';
import type { StateCount } from '../reports/count-by-state.js';

/** Milliseconds for which what is delivered is counted: all of it would cost more with each year. */
const LATELY = 2 * 86_400_000;

/**
 * How many deliveries of these zones there are in each state; delivered ones of the last two days. Uses
 * deliveries_not_delivered and deliveries_by_time.
 */
export function countInZones(sql: Sql, zones: readonly string[], now: EpochMs): Promise<StateCount[]> {
  return rows<StateCount>(
    sql,
    `SELECT state, count(*)::int AS count FROM deliveries
     WHERE zone_id = ANY ($1::text[]) AND (state <> 'delivered' OR created_at >= $2) GROUP BY state`,
    [zones, sqlTime(epochMs(now - LATELY))],
  );
}
