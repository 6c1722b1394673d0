import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { CELL_STATES } from '../../lockers/cells/cell-machine.js';

/** A bag in a cell for longer than its locker allows; `$1` is now. */
export const OVERDUE = `k.stored_at IS NOT NULL AND k.taken_at IS NULL AND NOT k.ended
  AND k.stored_at < $1::timestamptz - make_interval(hours => l.overdue_hours)`;

/** Answers whether any locker is connected at all. */
export async function measureLockers(sql: Sql, now: EpochMs): Promise<boolean> {
  const counted = await row<{ connected: boolean; offline: number; overdue: number }>(
    sql,
    `SELECT EXISTS (SELECT FROM lockers) AS connected,
       (SELECT count(*)::int FROM lockers WHERE NOT online) AS offline,
       (SELECT count(*)::int FROM cell_claims k JOIN locker_cells c ON c.id = k.cell_id
        JOIN lockers l ON l.drop_point_id = c.locker_id WHERE ${OVERDUE}) AS overdue`,
    [new Date(now).toISOString()],
  );
  metrics.lockersOffline.set(counted?.offline ?? 0);
  metrics.lockerBagsOverdue.set(counted?.overdue ?? 0);
  const states = await rows<{ state: string; count: number }>(
    sql,
    'SELECT state, count(*)::int AS count FROM locker_cells GROUP BY state',
  );
  for (const state of CELL_STATES) {
    metrics.lockerCells.set({ state }, states.find((one) => one.state === state)?.count ?? 0);
  }
  return counted?.connected ?? false;
}
