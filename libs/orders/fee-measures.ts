import { planLegs } from '../deliveries/leg-plan.js';
import type { DeliveryMeasures } from '../fees/fees.service.js';
import { distance, type Location } from '../geo/location.js';
import type { EpochMs } from '../geo/units.js';
import type { Store } from '../merchants/store.entity.js';
import type { Compound } from '../places/compound.entity.js';
import type { DropPoint } from '../places/drop-point.entity.js';
import { zoneRules } from '../places/zone-rules.js';
import type { Zone } from '../places/zone.entity.js';
import type { FeeLoad } from './fee-load.js';
import type { Wanted } from './placed-order.js';

/** What is known of a delivery before it is weighed. */
export interface WhereTo {
  readonly store: Store;
  readonly door: Location;
  readonly address: Wanted['dropoff'];
  readonly zone: Zone;
  readonly compound?: Compound & { readonly dropPoints: readonly DropPoint[] };
  readonly deliverAt: EpochMs;
}

/** As if every gate were open: what a gate's state does to the way is no merchant's affair. */
export function feeMeasures(where: WhereTo, { weightGrams, place }: FeeLoad): DeliveryMeasures {
  const { store, door, address, zone, compound, deliverAt } = where;
  const [leg] = planLegs({ store, door, address, place, compound, access: 'open' });
  return {
    metres: Math.round(distance(store, door) * zoneRules(zone.rules).detourFactor),
    grams: weightGrams,
    floorsOnFoot: leg?.dropoff.floorsOnFoot ?? 0,
    deliverAt,
  };
}
