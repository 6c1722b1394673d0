import { row, rows, type Sql } from '../platform/database/sql.js';
import type { ChannelName, Outcome } from './channels/channel.js';

/** Failures in a row after which a gateway is left alone, and then tried with one notice. */
const OPENS_AFTER = 5;
/** Seconds: the first wait doubles with each failure. */
const FIRST_WAIT = 15;
const LONGEST_WAIT = 600;
const LONGEST_ASKED = 3_600;

/** How many notices a gateway may be given now. */
export async function roomAt(sql: Sql, channel: ChannelName, atOnce: number): Promise<number> {
  const breaker = await row<{ failures: number; leftAlone: boolean }>(
    sql,
    `SELECT failures, left_alone_until > clock_timestamp() AS "leftAlone" FROM notice_breakers WHERE channel = $1`,
    [channel],
  );
  if (!breaker) return atOnce;
  if (breaker.leftAlone) return 0;
  return breaker.failures >= OPENS_AFTER ? 1 : atOnce;
}

/** Counts what a gateway did not take, and forgets it once it answers. */
export async function countOutcome(
  sql: Sql,
  channel: ChannelName,
  { outcome, retryAfter = 0 }: Outcome,
): Promise<void> {
  if (outcome === 'sent' || outcome === 'refused') {
    await rows(sql, 'DELETE FROM notice_breakers WHERE channel = $1', [channel]);
    return;
  }
  await rows(
    sql,
    `INSERT INTO notice_breakers AS b (channel, failures, left_alone_until)
     VALUES ($1, 1, clock_timestamp() + make_interval(secs => $2))
     ON CONFLICT (channel) DO UPDATE SET failures = b.failures + 1,
       left_alone_until = greatest(b.left_alone_until, clock_timestamp() + make_interval(secs => greatest($2, CASE
         WHEN b.failures + 1 < ${OPENS_AFTER} THEN 0
         ELSE least(${LONGEST_WAIT}, ${FIRST_WAIT} * 2 ^ least(b.failures + 1 - ${OPENS_AFTER}, 10)) END)))`,
    [channel, Math.min(retryAfter, LONGEST_ASKED)],
  );
}
