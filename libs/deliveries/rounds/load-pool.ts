import type { Carrier, DropPoint } from '../../dispatch/round.js';
import type { EpochMs } from '../../geo/units.js';
import { bindToCells } from '../../lockers/claims/bind-to-cells.js';
import { zoneRules } from '../../places/zone-rules.js';
import type { Zone } from '../../places/zone.entity.js';
import type { Sql } from '../../platform/database/sql.js';
import { loadCarriers } from './load-carriers.js';
import { loadLegs, loadLegsBehind, type WaitingLeg } from './load-legs.js';

/** Everything one round over one zone needs of the tables, read at `now`. */
export interface Pool {
  readonly carriers: readonly Carrier[];
  readonly legs: readonly WaitingLeg[];
  /** Where legs are bound that only so many can be let in to. */
  readonly dropPoints: readonly DropPoint[];
}

export async function loadPool(sql: Sql, zone: Zone, now: EpochMs): Promise<Pool> {
  const rules = zoneRules(zone.rules);
  const waiting = await loadLegs(sql, zone.id, rules, now);
  if (waiting.length === 0) return { carriers: [], legs: [], dropPoints: [] };
  const carriers = await loadCarriers(sql, zone.id, rules, now);
  const behind = await loadLegsBehind(sql, zone.id, rules, now);
  return { carriers, ...(await bindToCells(sql, [...waiting, ...behind])) };
}
