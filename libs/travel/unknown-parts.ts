import type { Location } from '../geo/location.js';
import { PLACES_A_TABLE } from './osrm-table.js';
import type { RoadDistances } from './road-distances.js';
import type { Table } from './tables-of-round.js';

const SIDE = PLACES_A_TABLE / 2;

/**
 * What of a table has to be asked for: without places of which all is known, cut to what the server takes at
 * once.
 */
export function unknownParts({ sources, destinations }: Table, known: RoadDistances): Table[] {
  const isNew = (from: Location, to: Location): boolean => known.between(from, to) === undefined;
  const from = sources.filter((source) => destinations.some((destination) => isNew(source, destination)));
  const to = destinations.filter((destination) => from.some((source) => isNew(source, destination)));
  return inParts(from).flatMap((some) =>
    inParts(to).map((others) => ({ sources: some, destinations: others })),
  );
}

function inParts(places: readonly Location[]): Location[][] {
  const parts: Location[][] = [];
  for (let start = 0; start < places.length; start += SIDE) parts.push(places.slice(start, start + SIDE));
  return parts;
}
