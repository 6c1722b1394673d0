import type { CarrierKind } from '../dispatch/round.js';
import type { Place } from '../dropoff/drop-policy.js';
import type { Location } from '../geo/location.js';
import type { Building, Gate } from '../places/compound.entity.js';
import { findBuilding } from '../places/find-building.js';
import type { DropPointKind } from '../places/drop-point.entity.js';
import type { BilingualName } from '../places/bilingual-name.js';
import type { AccessState } from '../places/zone.entity.js';
import {
  atTheDoor,
  byTheGate,
  isByTheGate,
  nearestGate,
  type DoorAddress,
  type DropPointPlace,
  type DropStop,
} from './drop-stop.js';

/** A leg to be made: one carrier, one pick-up point, one drop-off point. */
export interface PlannedLeg {
  readonly sequence: number;
  /** `waiting` is in the pool; `blocked` waits for the leg before it. */
  readonly state: 'waiting' | 'blocked';
  readonly carrierKind: CarrierKind;
  readonly pickupId: string;
  readonly pickupName: BilingualName;
  readonly pickup: Location;
  readonly dropoff: DropStop;
  /** The compound whose gate the carrier goes through, closed to outsiders or not. */
  readonly entersCompoundId?: string;
  readonly closedCompoundId?: string;
}

/** How a leg ends, and who may take it there. */
export type LegEnd = Pick<PlannedLeg, 'carrierKind' | 'dropoff' | 'entersCompoundId' | 'closedCompoundId'>;

export interface LegPlanInput {
  readonly store: { readonly id: string; readonly name: BilingualName } & Location;
  readonly door: Location;
  readonly address: DoorAddress & { readonly building?: string | null };
  /** Where the drop policy wants the bag. */
  readonly place: Place;
  /** The compound behind whose gate the door is, if any. */
  readonly compound?: {
    readonly id: string;
    readonly gates: readonly Gate[];
    readonly buildings: readonly Building[];
    readonly dropPoints: readonly DropPointPlace[];
  };
  readonly access: AccessState;
}

/**
 * Store to drop-off is one leg. Where outside carriers stop at the gate and the bag goes to the door, it is
 * two: store to gate, then gate to door.
 */
export function planLegs({ store, door, address, place, compound, access }: LegPlanInput): PlannedLeg[] {
  const fromStore = {
    sequence: 1,
    state: 'waiting',
    carrierKind: 'rider',
    pickupId: store.id,
    pickupName: store.name,
    pickup: { lat: store.lat, lng: store.lng },
  } as const;
  const gate = compound && nearestGate(compound.gates, door);
  if (!compound || !gate) return [{ ...fromStore, dropoff: atTheDoor(door, address) }];
  const { dropPoints } = compound;
  if (isByTheGate(place)) return [{ ...fromStore, dropoff: byTheGate(place, dropPoints, gate, door) }];
  if (access === 'open') {
    const building = buildingOf(compound, address);
    const dropoff = atTheDoor(door, address, building, gate);
    return [{ ...fromStore, dropoff, entersCompoundId: compound.id }];
  }
  const shelf = byTheGate(handOverKind(dropPoints), dropPoints, gate, door);
  const fromGate: PlannedLeg = {
    sequence: 2,
    state: 'blocked',
    pickupId: shelf.dropPointId ?? gate.id,
    pickupName: gate.name,
    pickup: shelf.location,
    ...endBehindGate({ door, address, compound, access }),
  };
  return [{ ...fromStore, dropoff: shelf }, fromGate];
}

/** From the gate to the door: by the compound's volunteers, or by a rider where everybody may go in again. */
export function endBehindGate({
  door,
  address,
  compound,
  access,
}: Pick<LegPlanInput, 'door' | 'address' | 'access'> & {
  readonly compound: NonNullable<LegPlanInput['compound']>;
}): LegEnd {
  const building = buildingOf(compound, address);
  const entersCompoundId = compound.id;
  if (access === 'open') {
    const dropoff = atTheDoor(door, address, building, nearestGate(compound.gates, door));
    return { carrierKind: 'rider', dropoff, entersCompoundId };
  }
  const dropoff = atTheDoor(door, address, building);
  return { carrierKind: 'volunteer', dropoff, entersCompoundId, closedCompoundId: compound.id };
}

/** A bag waits on a shelf for who carries it on, or with the guard where there is no shelf. */
const handOverKind = (dropPoints: readonly DropPointPlace[]): DropPointKind =>
  (['gate_shelf', 'guard_post'] as const).find((kind) => dropPoints.some((point) => point.kind === kind)) ??
  'gate_shelf';

const buildingOf = (
  { buildings }: NonNullable<LegPlanInput['compound']>,
  address: LegPlanInput['address'],
): Building | undefined => findBuilding(buildings, address.building);
