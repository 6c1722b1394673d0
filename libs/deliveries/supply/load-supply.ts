import type { EpochMs, Metres } from '../../geo/units.js';
import { zoneRules } from '../../places/zone-rules.js';
import type { Zone } from '../../places/zone.entity.js';
import { row, type Sql } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import type { Supply } from '../../promise/supply.js';
import { loadCarriers, type CarrierOnShift } from '../rounds/load-carriers.js';

/** A zone's carriers as its rounds see them, and what waits for its riders. */
export interface ZoneSupply extends Supply {
  readonly carriers: readonly CarrierOnShift[];
}

/** Who orders for tomorrow takes nobody's rider today. */
const WANTED_WITHIN = '1 hour';

/** Uses legs_waiting. Metres as on a plane: over a zone they differ by less than riders' ways do. */
const WAITING = `
SELECT count(*)::int AS waiting, avg(111195 * sqrt((l.stop_lat - l.pickup_lat) ^ 2
  + ((l.stop_lng - l.pickup_lng) * cos(radians(l.pickup_lat))) ^ 2)) AS "meanMetres"
FROM legs l JOIN deliveries d ON d.id = l.delivery_id
WHERE l.zone_id = $1 AND l.state = 'waiting' AND l.carrier_kind = 'rider'
  AND (d.not_before IS NULL OR d.not_before < $2::timestamptz + interval '${WANTED_WITHIN}')`;

export async function loadSupply(sql: Sql, zone: Zone, now: EpochMs): Promise<ZoneSupply> {
  const carriers = await loadCarriers(sql, zone.id, zoneRules(zone.rules), now);
  const pool = await row<{ waiting: number; meanMetres: Metres | null }>(sql, WAITING, [
    zone.id,
    sqlTime(now),
  ]);
  return {
    carriers,
    riders: carriers.filter(({ kind }) => kind === 'rider'),
    volunteers: carriers.filter(({ kind }) => kind === 'volunteer'),
    waiting: pool?.waiting ?? 0,
    ...(pool?.meanMetres && { meanMetres: pool.meanMetres }),
  };
}
