import type { EpochMs } from '../../geo/units.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { eraseDeliveries } from './erase-deliveries.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Deliveries erased in one go; the next goes on. */
const AT_ONCE = 200;

/**
 * Until when, of the service's time, a zone keeps what it knows of residents: deliveries that ended before
 * are erased.
 */
export interface ZoneMemory {
  readonly id: string;
  readonly endedBefore: EpochMs;
}

/**
 * Erases what is known of the residents of deliveries that were over before their zone's time, and returns
 * how many deliveries those were. Uses deliveries_to_erase: one look a zone, however many deliveries have
 * been erased already.
 */
export function eraseOld(sql: Sql, zones: readonly ZoneMemory[], now: EpochMs): Promise<number> {
  return inTransaction(sql, async (tx) => {
    const old = await rows<{ id: string }>(
      tx,
      `SELECT old.id FROM unnest($1::text[], $2::timestamptz[]) AS z (id, before) CROSS JOIN LATERAL (
         SELECT d.id FROM deliveries d
         WHERE d.zone_id = z.id AND d.updated_at < z.before AND d.codes_ended AND d.erased_at IS NULL
         ORDER BY d.updated_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) AS old
       LIMIT ${AT_ONCE}`,
      [zones.map(({ id }) => id), zones.map(({ endedBefore }) => sqlTime(endedBefore))],
    );
    await eraseDeliveries(
      tx,
      old.map(({ id }) => id),
      now,
    );
    return old.length;
  });
}
