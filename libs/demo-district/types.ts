import type { CarrierKind, Load, Temperature, Vehicle } from '../dispatch/round.js';
import type { Wishes } from '../dropoff/drop-policy.js';
import type { Location } from '../geo/location.js';
import type { Building, Gate, Unit } from '../places/compound.entity.js';
import type { BilingualName } from '../places/bilingual-name.js';
import type { AccessState } from '../places/zone.entity.js';

/**
 * Everything in the demo district has a slug: a lasting name, unique among its kind, from which its id is
 * made.
 */
export type Slug = string;

export interface DemoZone {
  readonly slug: Slug;
  readonly name: BilingualName;
  /** The ring of corners, clockwise, not closed. */
  readonly polygon: Location[];
}

export interface DemoBuilding extends Building {
  readonly units: readonly Unit[];
}

/** Where a bag may be left, short of the door. */
export interface DemoDropPoint {
  readonly slug: Slug;
  readonly kind: 'gate_shelf' | 'guard_post' | 'locker';
  readonly name: BilingualName;
  readonly gateId: string;
  readonly location: Location;
  /** Bags on a shelf or at a guard post, cells in a locker. */
  readonly capacity: number;
}

export interface DemoCompound {
  readonly slug: Slug;
  readonly zone: Slug;
  readonly name: BilingualName;
  readonly location: Location;
  readonly state: AccessState;
  readonly gates: readonly Gate[];
  readonly buildings: readonly DemoBuilding[];
  readonly dropPoints: readonly DemoDropPoint[];
  readonly dropWishes: Wishes;
}

export interface DemoStore {
  readonly slug: Slug;
  readonly name: BilingualName;
  readonly location: Location;
  readonly preparationSeconds: number;
  /** The temperature classes the store has the shelves for. */
  readonly keeps: readonly Temperature[];
}

export interface DemoMerchant {
  readonly slug: Slug;
  readonly name: BilingualName;
  readonly stores: readonly DemoStore[];
}

export interface DemoCarrier {
  readonly slug: Slug;
  readonly kind: CarrierKind;
  readonly name: BilingualName;
  readonly zone: Slug;
  readonly vehicle: Vehicle;
  readonly capacity: Load & { readonly coldBox: boolean };
}

/** A volunteer serves one compound, on foot. */
export interface DemoVolunteer extends DemoCarrier {
  readonly compound: Slug;
}

export interface DemoGood {
  readonly sku: string;
  readonly name: BilingualName;
  readonly temperature: Temperature;
  readonly weightGrams: number;
  /** Sold to adults only. */
  readonly ageRestricted?: boolean;
  readonly category: string;
  /** In fen. */
  readonly price: number;
}
