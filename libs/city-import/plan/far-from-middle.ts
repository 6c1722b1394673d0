import { distance, type Location } from '../../geo/location.js';
import { FROM_MIDDLE } from '../../places/compound-reach.js';
import type { FieldError } from '../../platform/http/problem.js';

/** What is so far off is of another compound; undefined: it may be of this one. */
export function farFromMiddle(middle: Location, location: Location): FieldError | undefined {
  const metres = Math.round(distance(middle, location));
  const message = `lies ${metres} m from the middle of its compound: at most ${FROM_MIDDLE} m`;
  return metres > FROM_MIDDLE ? { field: 'location', message } : undefined;
}
