import { rows, type Sql } from '../database/sql.js';

/** Counts cleared away at once. */
const AT_ONCE = 1_000;

/** Takes away counts whose window has ended: nobody reads them again. Uses rate_limits_by_end. */
export async function clearCounts(sql: Sql): Promise<void> {
  await rows(
    sql,
    `DELETE FROM rate_limits WHERE key IN (SELECT key FROM rate_limits WHERE expire < $1 ORDER BY expire LIMIT ${AT_ONCE})`,
    [Date.now() - 60_000],
  );
}
