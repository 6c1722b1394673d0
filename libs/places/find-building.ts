import { buildingKey } from '../geo/doors/door-names.js';

interface Numbered {
  readonly number: string;
}

/** By the list that they were made from: a snapshot's lists stay until they are replaced as a whole. */
const known = new WeakMap<readonly Numbered[], ReadonlyMap<string, readonly Numbered[]>>();

/**
 * The building of a compound that is meant, however its number is written. Of two that only their spelling
 * tells apart, as compounds of old may have, it is the one that is spelt so, or none.
 */
export function findBuilding<Building extends Numbered>(
  buildings: readonly Building[],
  written: string | null | undefined,
): Building | undefined {
  if (!written) return undefined;
  const exact = buildings.find(({ number }) => number === written);
  if (exact) return exact;
  const found = (byKey(buildings).get(buildingKey(written)) ?? []) as readonly Building[];
  return found.length === 1 ? found[0] : undefined;
}

function byKey(buildings: readonly Numbered[]): ReadonlyMap<string, readonly Numbered[]> {
  const made = known.get(buildings);
  if (made) return made;
  const grouped = new Map<string, Numbered[]>();
  for (const building of buildings) {
    const key = buildingKey(building.number);
    grouped.set(key, [...(grouped.get(key) ?? []), building]);
  }
  known.set(buildings, grouped);
  return grouped;
}
