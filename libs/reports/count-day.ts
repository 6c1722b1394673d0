import type { EpochMs } from '../geo/units.js';
import { spanOfDays } from '../platform/clock/local-time.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { WRITE_HOURS, WRITE_LEG_FIGURES, WRITE_PAY } from './carrier-figures.js';
import { COUNT_STATES, WRITE_ORDER_FIGURES } from './order-figures.js';
import type { Day } from './report-day.js';

/**
 * Counts a day anew from what the tables say, in one transaction: what was marked before is in it, what is
 * marked meanwhile stays marked. A crash leaves marks and rows as they were. Where another process counts the
 * day, it is left to that one.
 */
export function countDay(sql: Sql, day: Day, timeZone: string, now: EpochMs): Promise<void> {
  const began = performance.now();
  const span = spanOfDays(day, day, timeZone);
  const [from, to] = [sqlTime(span.from), sqlTime(span.until)];
  return inTransaction(sql, async (tx) => {
    if (!(await claimDay(tx, day, timeZone, now))) return;
    await rows(tx, 'DELETE FROM report_marks WHERE at >= $1 AND at < $2', [from, to]);
    await rows(tx, 'DELETE FROM report_rows WHERE day = $1', [day]);
    await rows(tx, WRITE_ORDER_FIGURES, [day, from, to]);
    await rows(tx, WRITE_LEG_FIGURES, [day, from, to]);
    await rows(tx, WRITE_HOURS, [day, from, to, sqlTime(now)]);
    await rows(tx, WRITE_PAY, [day, from, to]);
    const counted = await row<{ states: object }>(tx, COUNT_STATES, [from, to]);
    await rows(
      tx,
      `UPDATE report_days SET time_zone = $2, states = $3, as_of = $4, final = $5, counted_at = clock_timestamp(),
         took_ms = $6 WHERE day = $1`,
      [day, timeZone, counted?.states, sqlTime(now), now >= span.until, performance.now() - began],
    );
  });
}

/** Takes the day's row, made where there is none; false where another process has it. */
async function claimDay(tx: Sql, day: Day, timeZone: string, now: EpochMs): Promise<boolean> {
  await rows(
    tx,
    `INSERT INTO report_days (day, time_zone, as_of, counted_at, took_ms) VALUES ($1, $2, $3, '-infinity', 0)
     ON CONFLICT DO NOTHING`,
    [day, timeZone, sqlTime(now)],
  );
  return (
    (await row(tx, 'SELECT 1 FROM report_days WHERE day = $1 FOR UPDATE SKIP LOCKED', [day])) !== undefined
  );
}
