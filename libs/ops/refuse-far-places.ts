import { distance, type Location } from '../geo/location.js';
import type { Metres } from '../geo/units.js';
import { ZoneIndex } from '../geo/zone-index.js';
import { FROM_BUILDING, FROM_MIDDLE } from '../places/compound-reach.js';
import type { Zone } from '../places/zone.entity.js';
import { invalid } from '../platform/http/problem.js';
import type { CompoundChange } from './compound-request.js';

interface Told {
  readonly field: string;
  readonly location: Location;
  readonly from: Location;
  readonly within: Metres;
}

/**
 * Orders go to the zone that a door lies in: those for a compound outside its zone would be refused, one by
 * one.
 */
export function refuseOutsideZone(zone: Zone, middle: Location): void {
  if (new ZoneIndex([zone]).find(middle) === undefined)
    throw invalid([{ field: 'location', message: 'lies outside the zone' }]);
}

/** A gate in another town would take every bag there. */
export function refuseFarPlaces(
  middle: Location,
  { gates = [], buildings = [] }: Pick<CompoundChange, 'gates' | 'buildings'>,
): void {
  const far = [...gatesTold(middle, gates), ...buildingsTold(middle, buildings)].flatMap(
    ({ field, location, from, within }) => {
      const metres = Math.round(distance(from, location));
      const of = from === middle ? "the compound's location" : 'its building';
      return metres > within
        ? [{ field, message: `lies ${metres} m from ${of}, and may lie ${within} m from it` }]
        : [];
    },
  );
  if (far.length > 0) throw invalid(far);
}

function* gatesTold(middle: Location, gates: NonNullable<CompoundChange['gates']>): Generator<Told> {
  for (const [index, { location, dropPoints }] of gates.entries()) {
    yield { field: `gates.${index}.location`, location, from: middle, within: FROM_MIDDLE };
    for (const [point, { location: its }] of dropPoints.entries()) {
      const field = `gates.${index}.dropPoints.${point}.location`;
      if (its) yield { field, location: its, from: middle, within: FROM_MIDDLE };
    }
  }
}

function* buildingsTold(
  middle: Location,
  buildings: NonNullable<CompoundChange['buildings']>,
): Generator<Told> {
  for (const [index, { location, units = [] }] of buildings.entries()) {
    yield { field: `buildings.${index}.location`, location, from: middle, within: FROM_MIDDLE };
    for (const [unit, { entrance }] of units.entries()) {
      const field = `buildings.${index}.units.${unit}.entrance`;
      yield { field, location: entrance, from: location, within: FROM_BUILDING };
    }
  }
}
