import type { FallBackCause, FallBackPlace } from '../../dropoff/fall-back-place.js';
import { row, type Sql } from '../../platform/database/sql.js';
import { TRIES } from '../codes/one-time-code.js';
import { insteadOf } from '../problems.js';
import type { FellBack, ResidentLocker } from './locker-answers.js';

export function residentLockerOf(sql: Sql, deliveryId: string): Promise<ResidentLocker | undefined> {
  return row<ResidentLocker>(
    sql,
    `SELECT p.name, c.number AS cell, c.state, l.online, k.stored_at AS "storedAt",
       k.stored_at + make_interval(hours => l.overdue_hours) AS "overdueAt",
       greatest(0, ${TRIES} - k.wrong_tries) AS "triesLeft"
     FROM cell_claims k JOIN locker_cells c ON c.id = k.cell_id JOIN lockers l ON l.drop_point_id = c.locker_id
     JOIN drop_points p ON p.id = c.locker_id WHERE k.delivery_id = $1 AND NOT k.ended`,
    [deliveryId],
  );
}

const BECAUSE: Readonly<Record<FallBackCause, string>> = {
  offline: '智能柜离线。The locker is offline.',
  no_cell: '没有可用的柜格。No cell of the locker will do.',
  full: '货架已满。The shelf is full.',
};

/** What rider and resident read of it. */
export const fallBackMessage = (because: FallBackCause, place: FallBackPlace): string =>
  `${BECAUSE[because]} ${insteadOf(place)}`;

export async function fallBackOfDelivery(sql: Sql, deliveryId: string): Promise<FellBack | undefined> {
  const fallen = await row<Omit<FellBack, 'message'>>(
    sql,
    `SELECT f.place, f.because, f.at FROM drop_fallbacks f JOIN deliveries d ON d.id = f.delivery_id
     JOIN orders o ON o.id = d.order_id WHERE f.delivery_id = $1 AND f.place = o.drop_policy->>'place'`,
    [deliveryId],
  );
  return fallen && { ...fallen, message: fallBackMessage(fallen.because, fallen.place) };
}
