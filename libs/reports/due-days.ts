import type { EpochMs } from '../geo/units.js';
import { dayOf } from '../platform/clock/local-time.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows, type Sql } from '../platform/database/sql.js';
import type { Day } from './report-day.js';

/** Days counted in one look; the next goes on. */
const AT_ONCE = 5;
/**
 * Seconds between two counts of a day, and how much longer than a count they are: a full day costs a
 * twentieth at most.
 */
const PAUSE_SECONDS = 2;
const PAUSE_FACTOR = 20;
/** Hours on shift grow by themselves: today's are counted anew so often. */
const HOURS_SECONDS = 60;

const COUNTED_TODAY = `coalesce((SELECT as_of FROM report_days WHERE day = $2), $3::timestamptz - interval '1 day')`;

/**
 * Days to be counted, the latest first: something of them changed, they were counted before they were over,
 * or carriers are on shift or were paid today. Real time says how often, the service's which day it is.
 */
export async function dueDays(sql: Sql, timeZone: string, now: EpochMs): Promise<Day[]> {
  const due = await rows<{ day: Day }>(
    sql,
    `SELECT due.day::text AS day FROM (
       SELECT DISTINCT (at AT TIME ZONE $1)::date AS day, 0 AS rests FROM report_marks
       UNION SELECT day, 0 FROM report_days WHERE NOT final AND day < $2::date
       UNION SELECT $2::date, ${HOURS_SECONDS} WHERE EXISTS (
         SELECT FROM shift_spells WHERE ended_at IS NULL OR ended_at > ${COUNTED_TODAY} AND ended_at <= $3)
       UNION SELECT $2::date, 0 WHERE EXISTS (
         SELECT FROM pay_transactions WHERE at > ${COUNTED_TODAY} AND at <= $3)
     ) AS due LEFT JOIN report_days d ON d.day = due.day
     WHERE d.day IS NULL OR clock_timestamp() >
       d.counted_at + make_interval(secs => greatest(due.rests, ${PAUSE_SECONDS}, ${PAUSE_FACTOR} * d.took_ms / 1000))
     GROUP BY due.day ORDER BY due.day DESC LIMIT ${AT_ONCE}`,
    [timeZone, dayOf(now, timeZone), sqlTime(now)],
  );
  return due.map(({ day }) => day);
}

/**
 * After the service's time zone was set anew, days begin at other moments: all are counted again, and those
 * beside them.
 */
export async function forgetOtherZones(sql: Sql, timeZone: string): Promise<void> {
  await rows(
    sql,
    `WITH moved AS (UPDATE report_days SET time_zone = $1, final = false WHERE time_zone <> $1 RETURNING day)
     INSERT INTO report_marks (at)
     SELECT DISTINCT (day + beside)::timestamp AT TIME ZONE $1 FROM moved, generate_series(-1, 1) AS beside`,
    [timeZone],
  );
}
