import { epochMs, type EpochMs } from '../../geo/units.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { noteShifts } from '../shift-spells.js';

/** Carriers forgotten at one look; the next goes on. */
const AT_ONCE = 500;

interface ZoneMemory {
  readonly id: string;
  /** Hours that what has ceased to count is kept. */
  readonly kept: number;
}

/**
 * Deletes what is known of carriers' health once its time is over. A shift whose attestation ran out so long
 * ago is over too: else it would go on as if none had ever been asked for.
 */
export async function forgetHealth(sql: Sql, zones: readonly ZoneMemory[], now: EpochMs): Promise<void> {
  const before = zones.map(({ kept }) => sqlTime(epochMs(now - kept * 3_600_000)));
  const memories = [zones.map(({ id }) => id), before];
  const latest = before.toSorted().at(-1);
  await inTransaction(sql, async (tx) => {
    const sentHome = await rows<{ id: string }>(tx, FORGET_ATTESTATIONS, [...memories, latest]);
    await noteShifts(
      tx,
      sentHome.map(({ id }) => id),
      now,
    );
  });
  await rows(sql, FORGET_STAND_DOWNS, memories);
}

/**
 * Uses attestations_by_end, up to the latest moment of any zone. The carriers are locked first, as every
 * writer does it.
 */
const FORGET_ATTESTATIONS = `
WITH over AS (
  SELECT c.id FROM attestations t JOIN carriers c ON c.id = t.carrier_id
  JOIN unnest($1::text[], $2::timestamptz[]) AS z (id, before) ON z.id = c.zone_id
  WHERE t.until < z.before AND t.until < $3 ORDER BY c.id LIMIT ${AT_ONCE} FOR UPDATE OF c
), forgotten AS (
  DELETE FROM attestations t USING over JOIN carriers c ON c.id = over.id
  JOIN unnest($1::text[], $2::timestamptz[]) AS z (id, before) ON z.id = c.zone_id
  WHERE t.carrier_id = over.id AND t.until < z.before RETURNING t.carrier_id
)
UPDATE carriers SET shift_state = 'offline', shift_ends_at = NULL
WHERE id IN (SELECT carrier_id FROM forgotten) AND shift_state <> 'offline' RETURNING id`;

const FORGET_STAND_DOWNS = `
DELETE FROM stand_downs s USING carriers c, unnest($1::text[], $2::timestamptz[]) AS z (id, before)
WHERE c.id = s.carrier_id AND z.id = c.zone_id AND s.until < z.before`;
