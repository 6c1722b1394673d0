import { epochMs } from '../../geo/units.js';
import { rows, type Sql } from '../database/sql.js';
import { sqlTime } from '../database/sql-time.js';
import { IDLE } from './session-life.js';

/** Sessions that open nothing any more. Uses access_tokens_of_person. */
export async function clearEndedSessions(sql: Sql): Promise<void> {
  const now = Date.now();
  await rows(
    sql,
    `DELETE FROM access_tokens WHERE session AND person_id IS NOT NULL
       AND (expires_at < $1 OR coalesce(last_used_at, created_at) < $2)`,
    [sqlTime(epochMs(now)), sqlTime(epochMs(now - IDLE))],
  );
}
