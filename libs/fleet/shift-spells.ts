import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows, type Sql } from '../platform/database/sql.js';

/**
 * Notes what the shifts of these carriers have become, in the transaction that changed them and after it did:
 * from when to when a carrier was online or paused. Their rows are locked.
 */
export async function noteShifts(tx: Sql, carrierIds: readonly string[], now: EpochMs): Promise<void> {
  if (carrierIds.length === 0) return;
  await rows(
    tx,
    `UPDATE shift_spells s SET ended_at = ${spellEnd('$2')} FROM carriers c
     WHERE s.carrier_id = c.id AND c.id = ANY($1::text[]) AND s.ended_at IS NULL
       AND ((s.state, s.zone_id) IS DISTINCT FROM (c.shift_state, c.zone_id) OR s.until <= $2)`,
    [carrierIds, sqlTime(now)],
  );
  await rows(
    tx,
    `INSERT INTO shift_spells (carrier_id, zone_id, state, began_at, until)
     SELECT id, zone_id, shift_state, $2, shift_ends_at FROM carriers
     WHERE id = ANY($1::text[]) AND shift_state <> 'offline'
     ON CONFLICT (carrier_id) WHERE ended_at IS NULL DO UPDATE SET until = excluded.until`,
    [carrierIds, sqlTime(now)],
  );
}

/** For SQL: when a spell was over, or is by now; a shift that was to end is over, though nobody said so. */
export const spellEnd = (now: string): string =>
  `greatest(s.began_at, least(coalesce(s.ended_at, ${now}), s.until, ${now}))`;
