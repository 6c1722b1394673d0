import type { Temperature } from '../../dispatch/round.js';
import type { DropPolicy } from '../../dropoff/drop-policy.js';
import { FALL_BACK_PLACES, type FallBackPlace } from '../../dropoff/fall-back-place.js';
import type { Location } from '../../geo/location.js';
import type { Building, Gate } from '../../places/compound.entity.js';
import { findBuilding } from '../../places/find-building.js';
import type { AccessState } from '../../places/zone.entity.js';
import {
  atTheDoor,
  byTheGate,
  nearestGate,
  type DoorAddress,
  type DropPointPlace,
  type DropStop,
} from '../drop-stop.js';

/** What does not keep in the open goes to the door before any other place, where that is one of them. */
export const inCareOf = (
  temperature: Temperature,
  places: readonly FallBackPlace[],
): readonly FallBackPlace[] =>
  temperature === 'ambient' ? places : places.toSorted((a, b) => Number(b === 'door') - Number(a === 'door'));

/** Where the note wants the bag when its place is full comes first. */
export function asWished(
  { fallback }: Pick<DropPolicy, 'fallback'>,
  places: readonly FallBackPlace[],
): readonly FallBackPlace[] {
  const wished = FALL_BACK_PLACES.find(
    (place) => fallback?.when === 'place_full' && place === fallback.place,
  );
  return wished === undefined ? places : [wished, ...places.filter((place) => place !== wished)];
}

export interface FallBackInput {
  readonly door: Location;
  readonly address: DoorAddress & { readonly building?: string | null };
  readonly compound: {
    readonly gates: readonly Gate[];
    readonly buildings: readonly Building[];
    readonly dropPoints: readonly DropPointPlace[];
  };
  readonly access: AccessState;
}

export interface FallBackStop {
  readonly place: FallBackPlace;
  readonly stop: DropStop;
}

/** The first of the places that there is; the door only where its carrier is let in. */
export function fallBackStop(
  places: readonly FallBackPlace[],
  { door, address, compound, access }: FallBackInput,
): FallBackStop | undefined {
  const gate = nearestGate(compound.gates, door);
  for (const place of places) {
    if (place === 'door') {
      const building = findBuilding(compound.buildings, address.building);
      if (access === 'open') return { place, stop: atTheDoor(door, address, building, gate) };
    } else if (gate && compound.dropPoints.some(({ kind }) => kind === place)) {
      return { place, stop: byTheGate(place, compound.dropPoints, gate, door) };
    }
  }
  return undefined;
}
