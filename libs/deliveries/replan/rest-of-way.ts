import type { Location } from '../../geo/location.js';
import { byTheGate, isByTheGate, nearestGate } from '../drop-stop.js';
import { endBehindGate, planLegs, type LegEnd, type LegPlanInput, type PlannedLeg } from '../leg-plan.js';

/** A leg that is not done yet, as the tables have it. */
export interface LegUnderWay {
  readonly id: string;
  readonly sequence: number;
  readonly pickupId: string;
  readonly carrierKind: PlannedLeg['carrierKind'];
  readonly dropoff: Location;
  readonly dropPointId: string | null;
  readonly entersCompoundId: string | null;
  readonly closedCompoundId: string | null;
}

/** What is left of a delivery's way, and what its legs would be if they were planned now. */
export interface WayUnderWay {
  readonly plan: LegPlanInput & { readonly compound: NonNullable<LegPlanInput['compound']> };
  readonly current: LegUnderWay;
  readonly next?: LegUnderWay;
  /** Where the bag is: where the current leg starts, on its way, or where it ends. */
  readonly bag: 'at_start' | 'under_way' | 'arrived';
  /** Whether the current leg is offered to or held by somebody. */
  readonly taken: boolean;
  /** Whether its carrier belongs to the compound. */
  readonly admitted: boolean;
}

/** How the current leg is to end, and the leg that follows it, if any. */
export interface RestOfWay {
  readonly end: LegEnd;
  readonly next?: PlannedLeg;
}

/** What is left of the way once the gate, or the resident's wish, has changed; undefined: it stays as it is. */
export function restOfWay(way: WayUnderWay): RestOfWay | undefined {
  const rest = way.current.pickupId === way.plan.store.id ? fromStore(way) : fromGate(way);
  return rest && !isTheSame(way, rest) ? rest : undefined;
}

function fromStore({ plan, current, next, bag }: WayUnderWay): RestOfWay | undefined {
  const [first, second] = planLegs(plan) as [PlannedLeg, PlannedLeg?];
  const planned = { end: endOf(first), ...(second && { next: second }) };
  if (bag === 'at_start') return planned;
  // Closed: whoever is on the way or at the door already stops at the gate.
  if (second) return planned;
  if (bag === 'arrived') return next && keepToGate(plan, current);
  // Open again: a rider who set out for the gate goes no further than was agreed.
  return next && !isByTheGate(plan.place) ? keepToGate(plan, current) : planned;
}

/** The current leg ends as it was agreed; the one after it is for whoever may go in now. */
function keepToGate(plan: WayUnderWay['plan'], current: LegUnderWay): RestOfWay {
  const [toShelf, onwards] = splitAtGate(plan);
  const agreed = { ...endOf(toShelf), carrierKind: current.carrierKind };
  return { end: agreed, next: { ...onwards, sequence: current.sequence + 1, ...endNow(plan) } };
}

function fromGate({ plan, current, next, bag, taken, admitted }: WayUnderWay): RestOfWay | undefined {
  if (bag !== 'at_start' && !admitted && plan.access !== 'open') {
    const [toShelf, onwards] = splitAtGate(plan);
    const end = { ...endOf(toShelf), carrierKind: current.carrierKind };
    return { end, next: { ...onwards, sequence: current.sequence + 1 } };
  }
  if (bag === 'arrived') return next && keepToGate(plan, current);
  const { carrierKind, closedCompoundId } = current;
  const agreed = { carrierKind, ...(closedCompoundId && { closedCompoundId }) };
  if (isByTheGate(plan.place)) {
    const dropoff = backAtGate(plan, current.pickupId);
    return { end: taken ? { ...agreed, dropoff } : { carrierKind: 'rider', dropoff } };
  }
  const end = endBehindGate(plan);
  // A volunteer who has it goes on, though others may go in again.
  return { end: taken && plan.access === 'open' ? { ...end, closedCompoundId: undefined, ...agreed } : end };
}

/** Where the bag lies already it needs no second place. */
function backAtGate({ place, compound, door }: WayUnderWay['plan'], liesAt: string) {
  const gate = nearestGate(compound.gates, door) as NonNullable<ReturnType<typeof nearestGate>>;
  const stop = byTheGate(isByTheGate(place) ? place : 'gate_shelf', compound.dropPoints, gate, door);
  return stop.dropPointId === liesAt ? { ...stop, dropPointId: undefined } : stop;
}

/** With every member named, so that it takes the place of another end whole. */
const endNow = (plan: WayUnderWay['plan']): LegEnd => {
  const { closedCompoundId, ...end } = endBehindGate(plan);
  return { ...end, closedCompoundId };
};

const splitAtGate = (plan: WayUnderWay['plan']): [PlannedLeg, PlannedLeg] =>
  planLegs({ ...plan, place: 'door', access: plan.access === 'open' ? 'restricted' : plan.access }) as [
    PlannedLeg,
    PlannedLeg,
  ];

const endOf = ({ carrierKind, dropoff, entersCompoundId, closedCompoundId }: PlannedLeg): LegEnd => ({
  carrierKind,
  dropoff,
  entersCompoundId,
  closedCompoundId,
});

function isTheSame({ current, next }: WayUnderWay, rest: RestOfWay): boolean {
  if (!endsTheSame(current, rest.end)) return false;
  return next && rest.next ? endsTheSame(next, rest.next) : !next && !rest.next;
}

function endsTheSame(leg: LegUnderWay, end: LegEnd): boolean {
  return (
    leg.carrierKind === end.carrierKind &&
    leg.dropoff.lat === end.dropoff.location.lat &&
    leg.dropoff.lng === end.dropoff.location.lng &&
    leg.dropPointId === (end.dropoff.dropPointId ?? null) &&
    leg.entersCompoundId === (end.entersCompoundId ?? null) &&
    leg.closedCompoundId === (end.closedCompoundId ?? null)
  );
}
