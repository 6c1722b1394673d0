import { seconds, type Seconds } from '../geo/units.js';

/** Halvings after which a second is left of a century. */
const HALVINGS = 32;

/**
 * When the first of the riders is free again after `trips` of equal length, each taken by whoever is free
 * first. `idle` says when each is free for the first time. Equal trips make each rider free at idle, idle +
 * trip, idle + 2 trips and so on, so the answer is the moment of which there are `trips` such before it:
 * found by halving, whatever the length of the queue.
 */
export function turnAfter(idle: readonly Seconds[], trips: number, trip: Seconds): Seconds {
  let early: number = Math.min(...idle);
  let late = Math.min(...idle) + (trips + 1) * trip;
  const freeBy = (moment: number): number =>
    idle.reduce((count, from) => count + (from > moment ? 0 : Math.floor((moment - from) / trip) + 1), 0);
  if (freeBy(early) > trips) return seconds(early);
  for (let step = 0; step < HALVINGS; step++) {
    const between = (early + late) / 2;
    if (freeBy(between) > trips) late = between;
    else early = between;
  }
  return seconds(late);
}
