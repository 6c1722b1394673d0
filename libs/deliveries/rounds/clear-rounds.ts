import { rows, type Sql } from '../../platform/database/sql.js';

/** Rounds deleted at one look; the next goes on. */
const BATCH_SIZE = 5_000;

/** Uses rounds_by_time. */
export async function clearRounds(sql: Sql, before: Date): Promise<void> {
  await rows(
    sql,
    `DELETE FROM rounds WHERE id IN (SELECT id FROM rounds WHERE at < $1 ORDER BY at LIMIT ${BATCH_SIZE})`,
    [before.toISOString()],
  );
}
