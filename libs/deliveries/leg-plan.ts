import type { CarrierKind } from '../dispatch/round.js';
import { distance, type Location } from '../geo/location.js';
import type { AccessState, BilingualName } from '../places/zone.entity.js';
import type { Gate } from '../places/compound.entity.js';

/** A leg to be made: one carrier, one pick-up point, one drop-off point. */
export interface PlannedLeg {
  readonly sequence: number;
  /** `waiting` is in the pool; `blocked` waits for the leg before it. */
  readonly state: 'waiting' | 'blocked';
  readonly carrierKind: CarrierKind;
  readonly pickupId: string;
  readonly pickupName: BilingualName;
  readonly pickup: Location;
  readonly dropoff: Location;
  readonly closedCompoundId?: string;
}

export interface LegPlanInput {
  readonly store: { readonly id: string; readonly name: BilingualName } & Location;
  readonly door: Location;
  /** The compound behind whose gate the door is, if any. */
  readonly compound?: { readonly id: string; readonly gates: readonly Gate[] };
  readonly access: AccessState;
}

/** Store to door is one leg. Where outside carriers stop at the gate it is two: store to gate, then gate to door. */
export function planLegs({ store, door, compound, access }: LegPlanInput): PlannedLeg[] {
  const fromStore = {
    sequence: 1,
    state: 'waiting',
    carrierKind: 'rider',
    pickupId: store.id,
    pickupName: store.name,
    pickup: { lat: store.lat, lng: store.lng },
  } as const;
  const gate = compound && access !== 'open' ? nearestGate(compound.gates, door) : undefined;
  if (!compound || !gate) return [{ ...fromStore, dropoff: door }];
  const fromGate: PlannedLeg = {
    sequence: 2,
    state: 'blocked',
    carrierKind: 'volunteer',
    pickupId: gate.id,
    pickupName: gate.name,
    pickup: gate.location,
    dropoff: door,
    closedCompoundId: compound.id,
  };
  return [{ ...fromStore, dropoff: gate.location }, fromGate];
}

function nearestGate(gates: readonly Gate[], door: Location): Gate | undefined {
  return [...gates].sort((a, b) => distance(a.location, door) - distance(b.location, door))[0];
}
