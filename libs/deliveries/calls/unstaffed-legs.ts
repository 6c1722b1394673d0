import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { hasVolunteerOnShift } from './volunteer-on-shift.js';
import { UNTAKEN_LEG } from '../leg-states.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Why a leg bound for a sealed compound stays where it is: nobody there could take the bag on. */
export const NO_VOLUNTEER = 'no_volunteer_on_shift';

/** A leg that waits because its sealed compound has no volunteer on shift. */
export interface UnstaffedLeg {
  readonly legId: string;
  readonly compoundId: string;
}

/** Of the zone's pool. Begins with legs_behind_gates, so that a zone without closed gates pays nothing. */
export async function loadUnstaffedLegs(sql: Sql, zoneId: string, now: EpochMs): Promise<UnstaffedLeg[]> {
  return rows<UnstaffedLeg>(
    sql,
    `SELECT l.id AS "legId", c.id AS "compoundId"
     FROM legs inside JOIN compounds c ON c.id = inside.closed_compound_id
     JOIN zones z ON z.id = inside.zone_id
     JOIN legs l ON l.delivery_id = inside.delivery_id AND l.state = 'waiting'
     WHERE inside.zone_id = $1 AND inside.state IN (${UNTAKEN_LEG}) AND inside.carrier_kind = 'volunteer'
       AND 'sealed' IN (c.state, z.state)
       AND NOT ${hasVolunteerOnShift('c.id', '$2')}`,
    [zoneId, sqlTime(now)],
  );
}
