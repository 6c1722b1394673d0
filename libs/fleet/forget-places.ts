import { epochMs, type EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';

/** Milliseconds after the last position that was told. */
const KEPT = 24 * 3_600_000;

/**
 * Where a carrier was when it went off shift is nobody's business the day after. There are as many rows as
 * carriers.
 */
export async function forgetPlaces(sql: Sql, now: EpochMs): Promise<void> {
  await rows(
    sql,
    `UPDATE carriers SET lat = NULL, lng = NULL, located_at = NULL, accuracy = NULL, doubted_position = NULL WHERE id IN (
       SELECT id FROM carriers WHERE shift_state <> 'online' AND lat IS NOT NULL AND located_at < $1
       ORDER BY id FOR UPDATE SKIP LOCKED)`,
    [sqlTime(epochMs(now - KEPT))],
  );
}
