import { row, rows, type Sql } from '../platform/database/sql.js';

/** Failures in a row after which an endpoint is left alone, and then tried by one message at a time. */
export const OPENS_AFTER = 10;
/** Seconds: the first wait doubles with each failure. */
const FIRST_WAIT = 30;
const LONGEST_WAIT = 900;
/** An endpoint may ask to be left alone for longer than we would, but not for ever. */
const LONGEST_ASKED = 3_600;
/** One that has taken nothing for so long is switched off. */
const OFF_AFTER = '1 day';

/**
 * Counts a failure of an endpoint, says until when it is left alone, and switches it off where it has failed
 * for a day: then all that waits for it is given up. One statement; answers whether it was switched off.
 */
export async function countFailure(sql: Sql, endpointId: string, retryAfter = 0): Promise<boolean> {
  const counted = await row<{ off: boolean }>(
    sql,
    `WITH counted AS (
       UPDATE webhook_endpoints e SET failures = e.failures + 1, failing_since = coalesce(e.failing_since, now()),
         left_alone_until = greatest(e.left_alone_until, now() + make_interval(secs => greatest($2, CASE
           WHEN e.failures + 1 < ${OPENS_AFTER} THEN 0
           ELSE least(${LONGEST_WAIT}, ${FIRST_WAIT} * 2 ^ least(e.failures + 1 - ${OPENS_AFTER}, 10)) END))),
         off_because = CASE WHEN e.failing_since < now() - interval '${OFF_AFTER}' THEN 'failing' END,
         off_at = CASE WHEN e.failing_since < now() - interval '${OFF_AFTER}' THEN now() END
       WHERE e.id = $1 AND e.off_because IS NULL
       RETURNING e.off_because IS NOT NULL AS off
     ), ended AS (
       UPDATE webhook_messages w SET state = 'given_up', last_error = 'The endpoint was switched off: it failed for a day'
       FROM counted WHERE counted.off AND w.endpoint_id = $1 AND w.state = 'pending')
     SELECT off FROM counted`,
    [endpointId, Math.min(retryAfter, LONGEST_ASKED)],
  );
  return counted?.off ?? false;
}

/** The endpoint answers: whatever was, is forgotten. */
export async function closeBreaker(sql: Sql, endpointId: string): Promise<void> {
  await rows(
    sql,
    `UPDATE webhook_endpoints SET failures = 0, failing_since = NULL, left_alone_until = now()
     WHERE id = $1 AND off_because IS NULL`,
    [endpointId],
  );
}
