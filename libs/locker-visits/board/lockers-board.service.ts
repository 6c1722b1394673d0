import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { rows } from '../../platform/database/sql.js';
import { TRIES } from '../../lockers/codes/one-time-code.js';
import type { LockersAnswer } from './lockers-answer.js';
import { OVERDUE } from './measure-lockers.chore.js';
import { jsonTime, sqlTime } from '../../platform/database/sql-time.js';

/** Lockers as ops sees them. */
@Injectable()
export class LockersBoard {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Of these zones; null: of all. */
  async read(now: EpochMs, zones: readonly string[] | null = null): Promise<LockersAnswer> {
    const values = [sqlTime(now), zones];
    return { lockers: await rows<LockersAnswer['lockers'][number]>(this.database.manager, LOCKERS, values) };
  }
}

const LOCKERS = `
SELECT p.id, p.name, p.compound_id AS "compoundId", l.drop_point_id IS NOT NULL AS connected,
  l.settings->>'url' AS url,
  coalesce(l.online, false) AS online, l.offline_since AS "offlineSince", l.last_error AS "lastError",
  l.disinfect_minutes AS "disinfectMinutes", l.overdue_hours AS "overdueHours", l.fallback,
  coalesce((SELECT jsonb_agg(jsonb_build_object(
      'number', c.number, 'size', c.size, 'temperature', c.temperature, 'state', c.state,
      'outOfOrderBecause', c.out_of_order_because, 'disinfectedAt', c.disinfected_at,
      'bag', (SELECT jsonb_build_object('deliveryId', k.delivery_id, 'storedAt', ${jsonTime('k.stored_at')}, 'overdue', (${OVERDUE}),
          'locked', greatest(k.wrong_tries, k.rider_wrong_tries) >= ${TRIES}) FROM cell_claims k WHERE k.cell_id = c.id AND NOT k.ended),
      'lastOpening', (SELECT jsonb_build_object('askedBy', o.asked_by, 'askedAt', ${jsonTime('o.asked_at')}, 'outcome', o.outcome,
          'detail', o.detail) FROM cell_openings o WHERE o.cell_id = c.id ORDER BY o.asked_at DESC, o.id DESC LIMIT 1)
    ) ORDER BY c.number) FROM locker_cells c WHERE c.locker_id = l.drop_point_id), '[]') AS cells
FROM drop_points p LEFT JOIN lockers l ON l.drop_point_id = p.id WHERE p.kind = 'locker' AND ($2::text[] IS NULL
  OR EXISTS (SELECT 1 FROM compounds c WHERE c.id = p.compound_id AND c.zone_id = ANY ($2))) ORDER BY p.id`;
