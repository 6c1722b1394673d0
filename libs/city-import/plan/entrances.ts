import { distance, type Location } from '../../geo/location.js';
import { FROM_BUILDING } from '../../places/compound-reach.js';
import type { KeptRow, Settled } from '../rows.js';
import { refused, settled } from './outcome-of.js';
import { pointToRing } from './point-to-ring.js';

/** Metres between an entrance and the wall it is in, as maps are drawn. */
const IN_THE_WALL = 5;

/** Each entrance belongs to the building whose wall it is in. */
export function entrancesOf(
  buildings: readonly KeptRow[],
  entrances: readonly KeptRow[],
): Map<number, KeptRow[]> {
  const found = new Map<number, KeptRow[]>();
  for (const entrance of entrances) {
    const walls = buildings
      .filter(({ data, errors }) => data.footprint && data.location && errors.length === 0)
      .filter(
        ({ data }) => distance(data.location as Location, entrance.data.location as Location) < FROM_BUILDING,
      )
      .map(({ number, data }) => ({
        number,
        metres: pointToRing(entrance.data.location as Location, data.footprint!),
      }))
      .toSorted((a, b) => a.metres - b.metres);
    const [nearest] = walls;
    if (nearest && nearest.metres <= IN_THE_WALL)
      found.set(nearest.number, [...(found.get(nearest.number) ?? []), entrance]);
  }
  return found;
}

/** An entrance is what its building is; one that belongs to none is left. */
export function settleEntrances(
  entrances: readonly KeptRow[],
  of: ReadonlyMap<number, readonly KeptRow[]>,
  buildings: readonly Settled[],
): Settled[] {
  return entrances.map((entrance) => {
    const [number] = [...of].find(([, its]) => its.includes(entrance)) ?? [];
    const building = buildings.find((one) => one.number === number);
    if (building?.outcome === 'refuse')
      return refused(entrance, { field: 'building', message: `is refused: row ${number}` });
    if (building) return settled(entrance, { outcome: building.outcome });
    const warning = { field: 'geometry', message: 'lies in the wall of no building of the file: left' };
    return settled(entrance, { outcome: 'same', warnings: [...entrance.warnings, warning] });
  });
}
