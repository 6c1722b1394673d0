import { distance, type Location } from '../geo/location.js';
import { type Metres, metres } from '../geo/units.js';

/** How a drop-off point came to be known, the surest first. */
export type KnownBy =
  /** A gate or drop point, surveyed. */
  | { readonly kind: 'drop_point' }
  /** The order gave the location of the door. */
  | { readonly kind: 'exact' }
  /**
   * The building is known, not which of its entrances; and how far it stands by now from where the bag was
   * bound.
   */
  | { readonly kind: 'building'; readonly moved: Metres }
  /** Nothing but the compound: the door is by any of these. */
  | { readonly kind: 'compound'; readonly centre: Location; readonly places: readonly Location[] };

/** From the middle of a slab block to its farthest entrance. */
const HALF_A_BUILDING = metres(50);
/** A compound whose buildings nobody has drawn. */
const HALF_A_COMPOUND = metres(200);

/**
 * How far from the drop-off point a proof's position may be: `base` for what a phone's position is off
 * between high houses, and as much again as the point itself may be off.
 */
export function positionRadius(known: KnownBy, base: Metres): Metres {
  switch (known.kind) {
    case 'drop_point':
    case 'exact':
      return base;
    case 'building':
      return metres(base + HALF_A_BUILDING + known.moved);
    case 'compound': {
      const { centre, places } = known;
      const farthest = Math.max(0, ...places.map((place) => distance(centre, place)));
      return metres(base + (farthest > 0 ? farthest + HALF_A_BUILDING : HALF_A_COMPOUND));
    }
  }
}
