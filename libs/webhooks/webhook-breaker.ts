import { rows, type Sql } from '../platform/database/sql.js';

/** Failures in a row after which an endpoint is left alone, and then tried by one message at a time. */
export const OPENS_AFTER = 10;
/** Seconds: the first wait doubles with each failure. */
const FIRST_WAIT = 30;
const LONGEST_WAIT = 900;
/** An endpoint may ask to be left alone for longer than we would, but not for ever. */
const LONGEST_ASKED = 3_600;

/** Counts a failure of a merchant's endpoint and says until when it is left alone, in one statement. */
export async function countFailure(sql: Sql, merchantId: string, retryAfter = 0): Promise<void> {
  await rows(
    sql,
    `INSERT INTO webhook_breakers AS b (merchant_id, failures, left_alone_until)
     VALUES ($1, 1, now() + make_interval(secs => $2))
     ON CONFLICT (merchant_id) DO UPDATE SET failures = b.failures + 1,
       left_alone_until = greatest(b.left_alone_until, now() + make_interval(secs => greatest($2, CASE
         WHEN b.failures + 1 < ${OPENS_AFTER} THEN 0
         ELSE least(${LONGEST_WAIT}, ${FIRST_WAIT} * 2 ^ least(b.failures + 1 - ${OPENS_AFTER}, 10)) END)))`,
    [merchantId, Math.min(retryAfter, LONGEST_ASKED)],
  );
}

/** The endpoint answers: whatever was, is forgotten. */
export async function closeBreaker(sql: Sql, merchantId: string): Promise<void> {
  await rows(sql, 'DELETE FROM webhook_breakers WHERE merchant_id = $1', [merchantId]);
}

/** The endpoint has answered 410: what waits for it is given up, and nothing more is written for this address. */
export async function endEndpoint(sql: Sql, merchantId: string, url: string, error: string): Promise<void> {
  await rows(
    sql,
    `WITH ended AS (
       INSERT INTO webhook_breakers (merchant_id, failures, gone_url) VALUES ($1, ${OPENS_AFTER}, $2)
       ON CONFLICT (merchant_id) DO UPDATE SET gone_url = excluded.gone_url)
     UPDATE webhook_messages SET state = 'given_up', last_error = $3 WHERE merchant_id = $1 AND state = 'pending'`,
    [merchantId, url, error],
  );
}
