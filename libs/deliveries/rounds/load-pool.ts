import type { DropPoint } from '../../dispatch/round.js';
import { type EpochMs, epochMs } from '../../geo/units.js';
import { bindToCells } from '../../lockers/claims/bind-to-cells.js';
import { zoneRules } from '../../places/zone-rules.js';
import type { Zone } from '../../places/zone.entity.js';
import type { Sql } from '../../platform/database/sql.js';
import { loadUnstaffedLegs, type UnstaffedLeg } from '../calls/unstaffed-legs.js';
import { countFreePlaces } from '../shelf/place-claims.js';
import { loadCarriers, type CarrierOnShift } from './load-carriers.js';
import { loadLegs, loadLegsBehind, type WaitingLeg } from './load-legs.js';

/** Everything one round over one zone needs of the tables, read at `now`. */
export interface Pool {
  readonly carriers: readonly CarrierOnShift[];
  readonly legs: readonly WaitingLeg[];
  readonly dropPoints: readonly DropPoint[];
  /** Not in the round: nobody in their sealed compounds could take them on. */
  readonly unstaffed: readonly UnstaffedLeg[];
  /**
   * When time alone makes another pool of it. What time does to a plan over the same pool is the engine's to
   * say.
   */
  readonly sameUntil?: EpochMs;
}

export async function loadPool(sql: Sql, zone: Zone, now: EpochMs): Promise<Pool> {
  const rules = zoneRules(zone.rules);
  const unstaffed = await loadUnstaffedLegs(sql, zone.id, now);
  const held = new Set(unstaffed.map(({ legId }) => legId));
  const waiting = (await loadLegs(sql, zone.id, rules, now)).filter(({ id }) => !held.has(id));
  if (waiting.length === 0) return { carriers: [], legs: [], dropPoints: [], unstaffed };
  const carriers = await loadCarriers(sql, zone.id, rules, now);
  const behind = await loadLegsBehind(sql, zone.id, rules, now);
  const { legs, dropPoints: withoutCell } = await bindToCells(sql, [...waiting, ...behind]);
  const bound = waiting.flatMap(({ dropPointId }) => dropPointId ?? []);
  return {
    carriers,
    legs,
    dropPoints: [...(await countFreePlaces(sql, bound)), ...withoutCell],
    unstaffed,
    sameUntil: earliest([
      ...waiting.map(({ askedAgainAt }) => askedAgainAt),
      // A window that is missed may bind no more.
      ...waiting.map(({ notAfter }) => (notAfter !== undefined && notAfter > now ? notAfter : undefined)),
      ...carriers.map(({ leavesAt }) => leavesAt),
    ]),
  };
}

/** The first of the moments that are told. */
export function earliest(moments: readonly (EpochMs | undefined)[]): EpochMs | undefined {
  const first = Math.min(...moments.map((one) => one ?? Infinity));
  return first === Infinity ? undefined : epochMs(first);
}
