import type { EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';

/** It did not answer: no bag is sent there until it does. */
export async function markOffline(sql: Sql, lockerId: string, error: string, now: EpochMs): Promise<void> {
  await rows(
    sql,
    `UPDATE lockers SET online = false, offline_since = coalesce(offline_since, $3), last_error = $2
     WHERE drop_point_id = $1`,
    [lockerId, error, sqlTime(now)],
  );
}

export async function markOnline(sql: Sql, lockerId: string): Promise<void> {
  await rows(
    sql,
    `UPDATE lockers SET online = true, offline_since = NULL, last_error = NULL, failures = 0
     WHERE drop_point_id = $1 AND (NOT online OR failures > 0)`,
    [lockerId],
  );
}

/** Failed checks in a row after which a locker counts as offline: one lost packet is no outage. */
const FAILURES = 2;

/** One statement: nobody finds a locker that has failed often enough and is online. */
export async function countFailure(sql: Sql, lockerId: string, error: string, now: EpochMs): Promise<void> {
  await rows(
    sql,
    `UPDATE lockers SET failures = failures + 1, last_error = $2, online = online AND failures + 1 < $4,
       offline_since = CASE WHEN failures + 1 >= $4 THEN coalesce(offline_since, $3) ELSE offline_since END
     WHERE drop_point_id = $1`,
    [lockerId, error, sqlTime(now), FAILURES],
  );
}

/**
 * Lockers that it is time to ask how they are. The update is the lease: another process finds nothing due
 * meanwhile.
 */
export async function takeDueLockers(sql: Sql, limit: number): Promise<{ id: string; since: Date }[]> {
  return rows(
    sql,
    `UPDATE lockers SET checked_at = clock_timestamp() WHERE drop_point_id IN (
       SELECT drop_point_id FROM lockers WHERE checked_at < now() - make_interval(secs => check_seconds)
       ORDER BY checked_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING drop_point_id AS id, checked_at AS since`,
    [limit],
  );
}
