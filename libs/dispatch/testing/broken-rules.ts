import type { Carrier, OpenLeg, Plan, PlannedOffer, Round } from '../round.js';

/** Every rule that a plan breaks, in words, worked out from the round alone: shares no code with the engine. */
export function brokenRules(round: Round, plan: Plan): string[] {
  const broken: string[] = [];
  const legs = new Map(round.legs.map((leg) => [leg.id, leg]));
  const told = [
    ...plan.offers.flatMap(({ stops }) => stops.map(({ legId }) => legId)),
    ...plan.held.map(({ legId }) => legId),
  ];
  if (told.toSorted().join() !== [...legs.keys()].toSorted().join())
    broken.push('a leg is told twice or not at all');
  const legOf = (legId: string): OpenLeg => legs.get(legId) as OpenLeg;
  const offered = plan.offers.flatMap(({ stops }) => stops.map(({ legId }) => legOf(legId)));
  if (offered.some(({ awaitsEarlierLeg }) => awaitsEarlierLeg))
    broken.push('a leg offered before the one it follows');
  for (const { id, freePlaces } of round.dropPoints ?? []) {
    const bound = offered.filter(({ dropPointId }) => dropPointId === id);
    if (bound.reduce((sum, { load }) => sum + load.bags, 0) > freePlaces)
      broken.push(`${id}: more bags than places`);
  }
  for (const carrier of round.carriers) {
    const offers = plan.offers.filter(({ carrierId }) => carrierId === carrier.id);
    broken.push(...brokenBy(round, carrier, offers, legs));
  }
  return broken;
}

function brokenBy(
  { now, zone, travel }: Round,
  carrier: Carrier,
  offers: readonly PlannedOffer[],
  legs: ReadonlyMap<string, OpenLeg>,
): string[] {
  const broken: string[] = [];
  const check = (kept: boolean, words: string): void => void (kept || broken.push(`${carrier.id}: ${words}`));
  let { bags, weightGrams } = carrier.load;
  let inHand = carrier.legsInHand;
  let place = carrier.location;
  let time = Math.max(now, carrier.freeAt);
  const ms = (from: typeof place, to: typeof place): number =>
    travel.travelTime(from, to, carrier.vehicle) * 1_000;
  for (const { pickupId, pickupAt, stops } of offers) {
    const bundle = stops.map(({ legId }) => legs.get(legId) as OpenLeg);
    const first = bundle[0] as OpenLeg;
    check(stops.length <= zone.maxBundle, 'bundle too large');
    check(pickupAt <= carrier.shiftEndsAt, 'pick-up after the shift');
    check(pickupAt + 1e-3 >= time + ms(place, first.pickup) + first.pickupHandling * 500, 'pick-up too soon');
    place = first.pickup;
    time = pickupAt + first.pickupHandling * 500;
    for (const [index, leg] of bundle.entries()) {
      const dropoffAt = stops[index]?.dropoffAt as number;
      bags += leg.load.bags;
      weightGrams += leg.load.weightGrams;
      inHand++;
      check(leg.pickupId === pickupId, 'wrong store');
      check(pickupAt >= leg.readyAt, 'not ready');
      check(leg.carrierKind === carrier.kind, 'wrong kind of carrier');
      check(leg.temperature !== 'frozen' || carrier.capacity.coldBox, 'no cold box');
      check(!leg.closedCompoundId || carrier.admittedTo.includes(leg.closedCompoundId), 'not admitted');
      check(leg.vehicles?.includes(carrier.vehicle) ?? true, 'wrong vehicle');
      check(!leg.declinedBy.includes(carrier.id), 'declined');
      check(
        dropoffAt + 1e-3 >= time + ms(place, leg.dropoff) + leg.dropoffHandling * 500,
        'drop-off too soon',
      );
      check(dropoffAt >= (leg.notBefore ?? dropoffAt), 'before the window');
      check(dropoffAt <= (leg.notAfter ?? dropoffAt), 'after the window');
      check(dropoffAt - pickupAt <= (leg.maxCarry ?? Infinity) * 1_000 + 1e-3, 'carried too long');
      place = leg.dropoff;
      time = dropoffAt + leg.dropoffHandling * 500;
    }
  }
  if (offers.length > 0) {
    check(bags <= carrier.capacity.bags, 'too many bags');
    check(weightGrams <= carrier.capacity.weightGrams, 'too heavy');
    check(inHand <= zone.maxLegsInHand, 'too many legs in hand');
  }
  return broken;
}
