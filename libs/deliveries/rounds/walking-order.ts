import type { PlannedOffer, PlannedStop } from '../../dispatch/round.js';
import { buildingKey, floorNumber, roomKey, unitKey } from '../../geo/doors/door-names.js';
import type { EpochMs } from '../../geo/units.js';

/** Where in its compound a leg ends, as the order tells it. */
export interface Doorway {
  readonly building: string | null;
  readonly unit: string | null;
  readonly floor: string | null;
  readonly room: string | null;
}

/** 2 comes before 10, and 302 before 1201. */
const inNumbers = new Intl.Collator('en', { numeric: true });

/**
 * A volunteer's batch in walking order: one building after the other, as near as the plan has them; in each
 * by entrance, floor and room. The plan's travel times see no stairs, so its order within a building means
 * nothing; its times stay.
 */
export function inWalkingOrder(offer: PlannedOffer, doors: ReadonlyMap<string, Doorway>): PlannedOffer {
  const buildings = new Map<string, number>();
  for (const { legId } of offer.stops) {
    const building = buildingOf(doors.get(legId));
    if (!buildings.has(building)) buildings.set(building, buildings.size);
  }
  const rank = ({ legId }: PlannedStop): number => buildings.get(buildingOf(doors.get(legId))) as number;
  const sorted = offer.stops.toSorted(
    (a, b) => rank(a) - rank(b) || upTheStairs(doors.get(a.legId), doors.get(b.legId)),
  );
  const times = offer.stops.map(({ dropoffAt }) => dropoffAt).toSorted((a, b) => a - b);
  return {
    ...offer,
    stops: sorted.map(({ legId }, index) => ({ legId, dropoffAt: times[index] as EpochMs })),
  };
}

const buildingOf = (door: Doorway | undefined): string => buildingKey(door?.building ?? '');

/** What is not told comes first. */
function upTheStairs(a: Doorway | undefined, b: Doorway | undefined): number {
  const floor = (door: Doorway | undefined) => floorNumber(door ?? {}) ?? Number.MIN_SAFE_INTEGER;
  return (
    inNumbers.compare(unitKey(a?.unit ?? ''), unitKey(b?.unit ?? '')) ||
    floor(a) - floor(b) ||
    inNumbers.compare(roomKey(a?.room ?? ''), roomKey(b?.room ?? ''))
  );
}
