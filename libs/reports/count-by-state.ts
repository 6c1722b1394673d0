import type { EpochMs } from '../geo/units.js';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { dayOf, spanOfDays } from '../platform/clock/local-time.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { daysAfter, type Day } from './report-day.js';

export interface StateCount {
  readonly state: DeliveryState;
  readonly count: number;
}

/**
 * How many deliveries there are in each state, of all there ever were: days that are over and have not
 * changed since they were counted are not counted again. Uses deliveries_by_time, and report_days, a row a
 * day.
 */
export async function countByState(sql: Sql, timeZone: string, now: EpochMs): Promise<StateCount[]> {
  const days = await daysToCount(sql, timeZone, now);
  const spans = days.map((day) => spanOfDays(day, day, timeZone));
  return rows<StateCount>(
    sql,
    `SELECT state, sum(count)::int AS count FROM (
       SELECT s.key AS state, s.value::int AS count FROM report_days d, jsonb_each_text(d.states) AS s
       WHERE d.day <> ALL($1::date[])
       UNION ALL
       SELECT d.state, count(*) FROM unnest($2::timestamptz[], $3::timestamptz[]) AS span (begins, ends)
       JOIN deliveries d ON d.created_at >= span.begins AND d.created_at < span.ends GROUP BY 1
     ) AS counted GROUP BY 1`,
    [days, spans.map(({ from }) => sqlTime(from)), spans.map(({ until }) => sqlTime(until))],
  );
}

/** Yesterday is among them: what was told of it a moment ago may not have been marked yet. */
async function daysToCount(sql: Sql, timeZone: string, now: EpochMs): Promise<Day[]> {
  const today = dayOf(now, timeZone);
  const open = await rows<{ day: Day }>(
    sql,
    `SELECT day::text AS day FROM report_days WHERE NOT final
     UNION SELECT (at AT TIME ZONE $1)::date::text FROM report_marks
     UNION SELECT (at AT TIME ZONE $1)::date::text FROM outbox WHERE event = 'accept_order'`,
    [timeZone],
  );
  return [...new Set([...open.map(({ day }) => day), today, daysAfter(today, -1)])];
}
