import { PRIORITY_WEIGHTS } from './defaults.js';
import type { DropPoint, OpenLeg } from './round.js';

/**
 * A place on a shelf is taken by whatever arrives first, so legs are let in by priority and urgency, as many
 * as there are places; the others wait for one to become free. A leg keeps its place whoever carries it,
 * which leaves the search nothing to decide.
 */
export function admitToDropPoints(
  legs: readonly OpenLeg[],
  dropPoints: readonly DropPoint[],
): { readonly admitted: OpenLeg[]; readonly full: OpenLeg[] } {
  const free = new Map(dropPoints.map(({ id, freePlaces }) => [id, freePlaces]));
  const full = new Set<OpenLeg>();
  for (const leg of legs.toSorted(byPriority)) {
    const places = leg.dropPointId === undefined ? undefined : free.get(leg.dropPointId);
    if (places === undefined) continue;
    if (places >= leg.load.bags) free.set(leg.dropPointId as string, places - leg.load.bags);
    else full.add(leg);
  }
  return { admitted: legs.filter((leg) => !full.has(leg)), full: [...full] };
}

const byPriority = (a: OpenLeg, b: OpenLeg): number =>
  weightOf(b) - weightOf(a) || a.promisedAt - b.promisedAt;
const weightOf = ({ priority = 'normal' }: OpenLeg): number => PRIORITY_WEIGHTS[priority];
