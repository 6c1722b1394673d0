import type { Location } from '../geo/location.js';

/** Ways that a round may ask about: from each of these places to each of those. */
export interface Table {
  readonly sources: readonly Location[];
  readonly destinations: readonly Location[];
}

/** Who travels, as far as the ways need to be known. */
export interface Traveller {
  readonly location: Location;
}

/** What is carried, likewise. */
export interface Carried {
  readonly pickupId: string;
  readonly pickup: Location;
  readonly dropoff: Location;
}

/**
 * For each pick-up point: from every carrier and every door to it, and from it and its doors to its doors. A
 * bundle has one pick-up point, so no round asks for the way from a door of one to a door of another.
 */
export function tablesOfRound(carriers: readonly Traveller[], legs: readonly Carried[]): Table[] {
  const places = [...carriers.map(({ location }) => location), ...legs.map(({ dropoff }) => dropoff)];
  const byPickup = new Map<string, Carried[]>();
  for (const leg of legs) byPickup.set(leg.pickupId, [...(byPickup.get(leg.pickupId) ?? []), leg]);
  return [...byPickup.values()].flatMap((bundle) => {
    const { pickup } = bundle[0] as Carried;
    const doors = bundle.map(({ dropoff }) => dropoff);
    return [
      { sources: places, destinations: [pickup] },
      { sources: [pickup, ...doors], destinations: doors },
    ];
  });
}
