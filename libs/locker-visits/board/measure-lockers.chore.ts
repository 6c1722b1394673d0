import { Injectable } from '@nestjs/common';
import { CELL_STATES } from '../../lockers/cells/cell-machine.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** A bag in a cell for longer than its locker allows; `$1` is now. */
export const OVERDUE = `k.stored_at IS NOT NULL AND k.taken_at IS NULL AND NOT k.ended
  AND k.stored_at < $1::timestamptz - make_interval(hours => l.overdue_hours)`;

@Injectable()
export class MeasureLockers implements Chore {
  readonly name = 'Measuring lockers';
  readonly everyMs = 0;
  readonly sole = false;

  async run({ sql, now }: Turn): Promise<void> {
    const counted = await row<{ offline: number; overdue: number }>(
      sql,
      `SELECT (SELECT count(*)::int FROM lockers WHERE NOT online) AS offline,
         (SELECT count(*)::int FROM cell_claims k JOIN locker_cells c ON c.id = k.cell_id
          JOIN lockers l ON l.drop_point_id = c.locker_id WHERE ${OVERDUE}) AS overdue`,
      [sqlTime(now)],
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
  }

  /** A door may open at any moment where a locker is connected. */
  async isUnderWay(sql: Sql): Promise<boolean> {
    return (await row(sql, 'SELECT 1 FROM lockers LIMIT 1')) !== undefined;
  }
}
