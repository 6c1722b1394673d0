import type { Place } from '../dropoff/drop-policy.js';
import { floorNumber } from '../geo/doors/door-names.js';
import { distance, type Location } from '../geo/location.js';
import { lastMetresTime } from '../geo/last-metres.js';
import { type Seconds, seconds, metres } from '../geo/units.js';
import type { Building, Gate } from '../places/compound.entity.js';
import type { DropPointKind } from '../places/drop-point.entity.js';

/** Where a leg ends: where the bag is left, where its carrier's vehicle stops for it, and what lies between. */
export interface DropStop {
  readonly location: Location;
  readonly stop: Location;
  /** One way, on foot: from the gate to the entrance, and up. */
  readonly lastMetresSeconds: Seconds;
  readonly floorsOnFoot: number;
  readonly dropPointId?: string;
}

/** As much of a drop point as a leg needs to end there. */
export interface DropPointPlace extends Location {
  readonly id: string;
  readonly kind: DropPointKind;
}

/** As the order tells it: any of these may be missing or be no number. */
export interface DoorAddress {
  readonly floor?: string | null;
  readonly room?: string | null;
}

/**
 * In China a house of seven storeys or more has a lift (GB 50096); of a building we do not know, that is
 * assumed.
 */
const STOREYS_WITHOUT_LIFT = 6;

/** On the nearest shelf, guard post or locker, or by the gate where there is none of the kind. */
export function byTheGate(
  kind: DropPointKind,
  dropPoints: readonly DropPointPlace[],
  gate: Gate,
  door: Location,
): DropStop {
  const point = nearest(
    dropPoints.filter((one) => one.kind === kind),
    door,
    (one) => one,
  );
  const location = point ? { lat: point.lat, lng: point.lng } : gate.location;
  return {
    location,
    stop: location,
    lastMetresSeconds: seconds(0),
    floorsOnFoot: 0,
    ...(point && { dropPointId: point.id }),
  };
}

/**
 * To the door itself; `gate` is where a vehicle has to stop, absent for a door on the street or a carrier on
 * foot.
 */
export function atTheDoor(door: Location, address: DoorAddress, building?: Building, gate?: Gate): DropStop {
  const floors = storeyOf(address) - 1;
  const lift = building ? building.lift : floors + 1 > STOREYS_WITHOUT_LIFT;
  const walk = gate ? distance(gate.location, door) : 0;
  return {
    location: door,
    stop: gate?.location ?? door,
    lastMetresSeconds: lastMetresTime({ walk: metres(walk), floors, lift }),
    floorsOnFoot: lift ? 0 : floors,
  };
}

/** Bags are left there by the gate, wherever the door is. */
export const isByTheGate = (place: Place): place is DropPointKind =>
  place === 'gate_shelf' || place === 'guard_post' || place === 'locker';

export function nearestGate(gates: readonly Gate[], door: Location): Gate | undefined {
  return nearest(gates, door, ({ location }) => location);
}

function nearest<Item>(
  items: readonly Item[],
  to: Location,
  placeOf: (item: Item) => Location,
): Item | undefined {
  return items.toSorted((a, b) => distance(placeOf(a), to) - distance(placeOf(b), to))[0];
}

/** The ground floor is 1; a basement is as many floors of stairs away as it lies below. */
function storeyOf(address: DoorAddress): number {
  const floor = floorNumber(address) ?? 1;
  return Math.min(floor < 0 ? 1 - floor : Math.max(1, floor), 150);
}
