import { rows, type Sql } from '../../platform/database/sql.js';
import { ShopAway, ShopRefused } from '../../shop-adapters/shop-http.js';

/** Failures in a row after which a shop is left alone for long, and then tried once. */
export const OPENS_AFTER = 5;
/** Seconds. */
const FIRST_WAIT = 1;
const OPEN_WAIT = 60;
const LONGEST_WAIT = 900;
/** A shop may ask to be left alone for longer than we would, but not for ever. */
const LONGEST_ASKED = 3_600;

/**
 * Seconds to leave a shop alone after so many failures in a row: 1, 2, 4, 8, then the breaker is open: a
 * minute and more, each ended by one try. What was refused will be refused again: the breaker opens at once.
 */
export function leaveAloneFor(failures: number, error: unknown): number {
  if (error instanceof ShopRefused) return LONGEST_WAIT;
  const asked = error instanceof ShopAway ? Math.min(error.retryAfter ?? 0, LONGEST_ASKED) : 0;
  const wait =
    failures < OPENS_AFTER
      ? FIRST_WAIT * 2 ** (failures - 1)
      : Math.min(LONGEST_WAIT, OPEN_WAIT * 2 ** (failures - OPENS_AFTER));
  return Math.max(asked, wait);
}

/** From so many failures on the wait is the longest. */
const MOST_FAILURES = OPENS_AFTER + Math.ceil(Math.log2(LONGEST_WAIT / OPEN_WAIT));

/**
 * Counts a failure of the source's shop; what was under way with one that refuses us is begun anew. One
 * statement: nobody sees a failure that is not waited out.
 */
export async function countFailure(sql: Sql, sourceId: string, error: unknown): Promise<void> {
  const isRefused = error instanceof ShopRefused;
  const waits = Array.from({ length: MOST_FAILURES }, (_, before) => leaveAloneFor(before + 1, error));
  await rows(
    sql,
    `UPDATE stock_sources SET failures = counted.failures, left_alone_until =
       clock_timestamp() + make_interval(secs => ($3::float8[])[least(counted.failures, cardinality($3::float8[]))]),
       cursor = CASE WHEN $4 THEN NULL ELSE cursor END, cursor_run = CASE WHEN $4 THEN NULL ELSE cursor_run END,
       wanted_at = CASE WHEN $4 THEN NULL ELSE wanted_at END
     FROM (SELECT id, greatest(failures + 1, $2) AS failures FROM stock_sources WHERE id = $1 FOR UPDATE) AS counted
     WHERE stock_sources.id = counted.id`,
    [sourceId, isRefused ? OPENS_AFTER : 0, waits, isRefused],
  );
}

/** The shop answers: whatever was, is forgotten. */
export async function closeBreaker(sql: Sql, sourceId: string): Promise<void> {
  await rows(
    sql,
    `UPDATE stock_sources SET failures = 0, left_alone_until = NULL
     WHERE id = $1 AND (failures > 0 OR left_alone_until IS NOT NULL)`,
    [sourceId],
  );
}
