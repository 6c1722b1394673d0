import type { Place } from '../../dropoff/drop-policy.js';
import { isByTheGate, type DropPointPlace } from '../drop-stop.js';

/**
 * Where a bag on its way can be left: those drop points that have room for it, as long as one of them will do
 * for the place that is asked for, or for a stop at the gate. Where none has room, all: it has to be put down
 * somewhere.
 */
export function dropPointsWithRoom<Point extends DropPointPlace>(
  dropPoints: readonly Point[],
  place: Place,
  hasRoom: (dropPointId: string) => boolean,
): readonly Point[] {
  const roomy = dropPoints.filter(({ id }) => hasRoom(id));
  const willDo = ({ kind }: Point) => (isByTheGate(place) ? kind === place : kind !== 'locker');
  return roomy.some(willDo) ? roomy : dropPoints;
}
