import type { Location } from '../geo/location.js';
import type { Seconds } from '../geo/units.js';

/** What lies between the store and the bag's place. */
export interface Way {
  readonly from: Location;
  /** Where the rider's vehicle stops. */
  readonly stop: Location;
  /** From there on foot. */
  readonly lastMetres: Seconds;
  /** By a second carrier, from the gate of this compound to the door. */
  readonly carriedOn?: { readonly compoundId: string; readonly walk: Seconds };
}
