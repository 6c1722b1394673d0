import type { PlannedOffer, PlannedStop } from '../../dispatch/round.js';

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
 * A volunteer's batch in walking order: one building after the other, as near as the plan has them; in each by entrance,
 * floor and room. The plan's travel times see no stairs, so its order within a building means nothing; its times stay.
 */
export function inWalkingOrder(offer: PlannedOffer, doors: ReadonlyMap<string, Doorway>): PlannedOffer {
  const buildings = new Map<string, number>();
  for (const { legId } of offer.stops) {
    const building = doors.get(legId)?.building ?? '';
    if (!buildings.has(building)) buildings.set(building, buildings.size);
  }
  const rank = ({ legId }: PlannedStop): number => buildings.get(doors.get(legId)?.building ?? '') as number;
  const sorted = offer.stops.toSorted(
    (a, b) => rank(a) - rank(b) || upTheStairs(doors.get(a.legId), doors.get(b.legId)),
  );
  const times = offer.stops.map(({ dropoffAt }) => dropoffAt).toSorted((a, b) => a - b);
  return {
    ...offer,
    stops: sorted.map(({ legId }, index) => ({ legId, dropoffAt: times[index] as number })),
  };
}

function upTheStairs(a: Doorway | undefined, b: Doorway | undefined): number {
  for (const step of ['unit', 'floor', 'room'] as const) {
    const order = inNumbers.compare(a?.[step] ?? '', b?.[step] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
