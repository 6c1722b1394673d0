import type { DropPoint } from '../../dispatch/round.js';
import type { EpochMs } from '../../geo/units.js';
import type { Sql } from '../../platform/database/sql.js';
import { allotCells } from '../cells/cell-choice.js';
import { connectedLockers, freeCells, toLoad, type BoundLeg } from './hold-cells.js';

/**
 * Legs bound for a connected locker, by urgency, as many as there are cells of their size and temperature.
 * For the rest the locker is a place without room: the round holds them and says so.
 */
export async function bindToCells<Leg extends BoundLeg & { readonly promisedAt: EpochMs }>(
  sql: Sql,
  legs: readonly Leg[],
): Promise<{ readonly legs: Leg[]; readonly dropPoints: DropPoint[] }> {
  const bound = legs.filter(({ dropPointId }) => dropPointId !== undefined);
  if (bound.length === 0) return { legs: [...legs], dropPoints: [] };
  const lockers = await connectedLockers(
    sql,
    bound.map(({ dropPointId }) => dropPointId as string),
  );
  const loads = bound
    .filter(({ dropPointId }) => lockers.has(dropPointId as string))
    .toSorted((a, b) => a.promisedAt - b.promisedAt)
    .map(toLoad);
  if (loads.length === 0) return { legs: [...legs], dropPoints: [] };
  const allotted = allotCells(await freeCells(sql, [...lockers]), loads);
  const without = new Set(loads.map(({ legId }) => legId).filter((id) => !allotted.has(id)));
  return {
    legs: legs.map((leg) =>
      without.has(leg.id) ? { ...leg, dropPointId: withoutRoom(leg.dropPointId as string) } : leg,
    ),
    dropPoints: [...lockers].map((id) => ({ id: withoutRoom(id), freePlaces: 0 })),
  };
}

const withoutRoom = (lockerId: string): string => `${lockerId} (no cell)`;
