import { type Seconds, seconds } from '../geo/units.js';
import { LONG_IDLE, PRIORITY_WEIGHTS, SWITCHES, WEIGHTS } from './defaults.js';
import { admitToDropPoints } from './drop-points.js';
import type { Carrier, OpenLeg, Round, Switches } from './round.js';
import { vehicleNumber, Ways } from './ways.js';

/** A leg as the search sees it: places are numbers, times are seconds after `now`. */
export interface Work {
  readonly index: number;
  readonly leg: OpenLeg;
  readonly pickup: number;
  readonly dropoff: number;
  readonly readyAt: Seconds;
  readonly promisedAt: Seconds;
  /** From here on it is stale: as long after the promise as the promise was after the order. */
  readonly staleAt: Seconds;
  /** Infinite where there is no limit. */
  readonly notBefore: Seconds;
  readonly notAfter: Seconds;
  readonly maxCarry: Seconds;
  readonly halfPickup: Seconds;
  readonly halfDropoff: Seconds;
  readonly bags: number;
  readonly grams: number;
  /** Of its priority. */
  readonly weight: number;
  /** Whether anything about it forbids some carriers; false saves the question. */
  readonly choosy: boolean;
}

/** A carrier as the search sees it. */
export interface Runner {
  readonly index: number;
  readonly carrier: Carrier;
  readonly place: number;
  readonly vehicle: number;
  readonly freeAt: Seconds;
  readonly shiftEndsAt: Seconds;
  /** What it can take on one way from a pick-up point. */
  readonly bags: number;
  readonly grams: number;
  readonly maxBundle: number;
  /** Costs of giving it any work at all: less for those who have been without for long. */
  readonly callCost: Seconds;
}

/** One round, prepared for the search: sorted by id, so that the order of the input decides nothing. */
export interface Model {
  readonly round: Round;
  readonly switches: Switches;
  readonly works: readonly Work[];
  /** Legs for which there is no place where they are bound: nothing to search. */
  readonly withoutPlace: readonly OpenLeg[];
  readonly runners: readonly Runner[];
  readonly ways: Ways;
}

export function modelOf(round: Round): Model {
  const ways = new Ways(round.travel);
  const switches = { ...SWITCHES, ...round.options?.switches };
  const pickups = new Map<string, number>();
  const pickupOf = ({ pickupId, pickup }: OpenLeg): number => {
    const known = pickups.get(pickupId) ?? ways.add(pickup);
    pickups.set(pickupId, known);
    return known;
  };
  const { admitted, full } = admitToDropPoints(byId(round.legs), round.dropPoints ?? []);
  const works = admitted.map((leg, index) => workOf(leg, index, pickupOf(leg), ways, round));
  const runners = byId(round.carriers).map((carrier, index) =>
    runnerOf(carrier, index, ways.add(carrier.location), round, switches),
  );
  return { round, switches, works, withoutPlace: full, runners, ways };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function workOf(leg: OpenLeg, index: number, pickup: number, ways: Ways, { now }: Round): Work {
  const after = (time: number): Seconds => seconds((time - now) / 1_000);
  return {
    index,
    leg,
    pickup,
    dropoff: ways.add(leg.dropoff),
    readyAt: after(leg.readyAt),
    promisedAt: after(leg.promisedAt),
    staleAt: after(leg.promisedAt + Math.max(0, leg.promisedAt - leg.placedAt)),
    notBefore: seconds(leg.notBefore === undefined ? -Infinity : after(leg.notBefore)),
    notAfter: seconds(leg.notAfter === undefined ? Infinity : after(leg.notAfter)),
    maxCarry: seconds(leg.maxCarry ?? Infinity),
    halfPickup: seconds(leg.pickupHandling / 2),
    halfDropoff: seconds(leg.dropoffHandling / 2),
    bags: leg.load.bags,
    grams: leg.load.weightGrams,
    weight: PRIORITY_WEIGHTS[leg.priority ?? 'normal'],
    choosy:
      leg.declinedBy.length > 0 ||
      leg.closedCompoundId !== undefined ||
      leg.vehicles !== undefined ||
      leg.temperature === 'frozen',
  };
}

function runnerOf(carrier: Carrier, index: number, place: number, round: Round, switches: Switches): Runner {
  const freeAt = Math.max(0, (carrier.freeAt - round.now) / 1_000);
  // Who is busy will have handed over what it holds by the time it is free; who is not, will not.
  const held =
    freeAt > 0 ? { bags: 0, weightGrams: 0, legs: 0 } : { ...carrier.load, legs: carrier.legsInHand };
  const idleFor = freeAt > 0 ? 0 : Math.max(0, (round.now - carrier.idleSince) / 1_000);
  return {
    index,
    carrier,
    place,
    vehicle: vehicleNumber(carrier.vehicle),
    freeAt: seconds(freeAt),
    shiftEndsAt: seconds((carrier.shiftEndsAt - round.now) / 1_000),
    bags: carrier.capacity.bags - held.bags,
    grams: carrier.capacity.weightGrams - held.weightGrams,
    maxBundle: Math.min(
      switches.bundles ? (carrier.batch ?? round.zone.maxBundle) : 1,
      (carrier.batch ?? round.zone.maxLegsInHand) - held.legs,
    ),
    callCost: seconds(WEIGHTS.fairness * Math.max(0, LONG_IDLE - idleFor)),
  };
}

/** Whether this carrier may ever carry this leg, whatever the time. */
export function mayCarry({ carrier, bags, grams, maxBundle }: Runner, work: Work): boolean {
  const { leg } = work;
  if (carrier.kind !== leg.carrierKind || work.bags > bags || work.grams > grams || maxBundle < 1)
    return false;
  return (
    !work.choosy ||
    ((leg.temperature !== 'frozen' || carrier.capacity.coldBox) &&
      (leg.closedCompoundId === undefined || carrier.admittedTo.includes(leg.closedCompoundId)) &&
      (leg.vehicles === undefined || leg.vehicles.includes(carrier.vehicle)) &&
      !leg.declinedBy.includes(carrier.id))
  );
}
