import { accessTo } from '../deliveries/delivery-planner.js';
import { planLegs } from '../deliveries/leg-plan.js';
import type { Place } from '../dropoff/drop-policy.js';
import { seconds } from '../geo/units.js';
import type { Way } from '../promise/way.js';
import type { WhereTo } from './fee-measures.js';

/** As the legs of it will be planned, by what is known here of the gates. */
export function wayTo({ store, door, address, zone, compound }: WhereTo, place: Place): Way {
  const access = accessTo({ compoundState: compound?.state ?? null, zoneState: zone.state });
  const [first, second] = planLegs({ store, door, address, place, compound, access });
  const end = first?.dropoff ?? { stop: door, lastMetresSeconds: seconds(0) };
  return {
    from: { lat: store.lat, lng: store.lng },
    stop: end.stop,
    lastMetres: end.lastMetresSeconds,
    ...(second?.entersCompoundId && {
      carriedOn: { compoundId: second.entersCompoundId, walk: second.dropoff.lastMetresSeconds },
    }),
  };
}
