import { unitKey } from '../geo/doors/door-names.js';
import { distance, type Location } from '../geo/location.js';
import { metres } from '../geo/units.js';
import type { Building, Compound } from '../places/compound.entity.js';
import { findBuilding } from '../places/find-building.js';
import type { Zone } from '../places/zone.entity.js';
import type { OrderRequest } from './order-request.js';
import type { OrderWarning } from './order-answer.js';
import { undrawnCompound, unknownBuildingOf, unknownUnit } from './order-warnings.js';
import { outOfReach, outsideCompound, outsideZones, unknownBuilding, unknownCompound } from './problems.js';

/** Farther than any bag is carried within a promise, by whatever vehicle: an address or a sign is wrong. */
const FARTHEST_FROM_STORE = metres(50_000);
/** A door so far from all that is known of its compound is not in it. */
const FARTHEST_FROM_COMPOUND = metres(500);

export type AskedPlace = Omit<OrderRequest['dropoff'], 'contact'>;

export interface KnownPlaces {
  compound(id: string): Compound | undefined;
  zoneAt(location: Location): Zone | undefined;
}

export interface Located {
  readonly compound?: Compound;
  readonly location: Location;
  readonly zone: Zone;
  readonly warnings: readonly OrderWarning[];
}

/**
 * Where an order goes. Throws the problem of a place that there is not, that contradicts itself or that
 * nobody gets to; never takes the middle of a compound for a building that is not in it.
 */
export function locateDropoff(dropoff: AskedPlace, store: Location, places: KnownPlaces): Located {
  const located = dropoff.compoundId
    ? inCompound(dropoff, places.compound(dropoff.compoundId), places)
    : onTheStreet(dropoff, places);
  const metres = distance(store, located.location);
  if (metres > FARTHEST_FROM_STORE) throw outOfReach(metres, FARTHEST_FROM_STORE);
  return located;
}

function onTheStreet({ location }: AskedPlace, places: KnownPlaces): Located {
  // The request's schema asks for one where it names no compound.
  const door = location as Location;
  return { location: door, zone: zoneAt(places, door), warnings: [] };
}

function inCompound(dropoff: AskedPlace, compound: Compound | undefined, places: KnownPlaces): Located {
  if (!compound || compound.retiredAt) throw unknownCompound();
  const building = findBuilding(compound.buildings, dropoff.building);
  if (!building && !dropoff.location && compound.buildings.length > 0) throw unknownBuilding();
  const known = building?.location ?? { lat: compound.lat, lng: compound.lng };
  const { lat, lng } = dropoff.location ?? known;
  const zone = zoneAt(places, { lat, lng });
  if (dropoff.location) refuseOutside(compound, dropoff.location, [zone, places.zoneAt(known)]);
  return { compound, location: { lat, lng }, zone, warnings: warningsOf(dropoff, compound, building) };
}

function warningsOf(
  { location, unit }: AskedPlace,
  { buildings }: Compound,
  building: Building | undefined,
): OrderWarning[] {
  if (!building && buildings.length === 0) return location ? [] : [undrawnCompound()];
  if (!building) return [unknownBuildingOf()];
  const known =
    !unit || !building.units || building.units.some(({ number }) => unitKey(number) === unitKey(unit));
  return known ? [] : [unknownUnit()];
}

/** A compound may reach over the border of its zone: there its own buildings do too. */
function refuseOutside(compound: Compound, door: Location, [zone, ofBuilding]: (Zone | undefined)[]): void {
  const { lat, lng, gates, buildings } = compound;
  const places = [{ lat, lng }, ...[...gates, ...buildings].map(({ location }) => location)];
  const isNear = places.some((place) => distance(place, door) <= FARTHEST_FROM_COMPOUND);
  const sameZone = zone?.id === compound.zoneId || zone?.id === ofBuilding?.id;
  if (!isNear || !sameZone) throw outsideCompound();
}

function zoneAt(places: KnownPlaces, location: Location): Zone {
  const zone = places.zoneAt(location);
  if (!zone) throw outsideZones();
  return zone;
}
