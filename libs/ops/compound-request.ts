import type { Area } from '../geo/area.js';
import type { Location } from '../geo/location.js';
import type { Wishes } from '../dropoff/drop-policy.js';
import type { Building } from '../places/compound.entity.js';
import type { DropPointKind } from '../places/drop-point.entity.js';
import type { BilingualName } from '../places/bilingual-name.js';
import type { AccessState } from '../places/zone.entity.js';

/** A shelf, guard post or locker as ops describes it. */
export interface DropPointRequest {
  /** Of one that is there already; absent: a new one. */
  readonly id?: string;
  readonly externalId?: string;
  readonly kind: DropPointKind;
  readonly name: BilingualName;
  /** Absent: by the gate. */
  readonly location?: Location;
  readonly places: number;
}

export interface GateRequest {
  readonly id?: string;
  readonly externalId?: string;
  readonly name: BilingualName;
  readonly location: Location;
  readonly dropPoints: readonly DropPointRequest[];
}

export interface CompoundRequest {
  readonly externalId?: string | null;
  readonly zoneId: string;
  readonly name: BilingualName;
  readonly location: Location;
  readonly outline?: Area | null;
  readonly state: AccessState;
  readonly gates: readonly GateRequest[];
  readonly buildings: readonly Building[];
  readonly dropWishes: Wishes;
}

/** What is not named stays as it is; a gate or drop point that is not named too, as bags may be bound there. */
export type CompoundChange = Partial<CompoundRequest>;
