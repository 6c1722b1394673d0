import type { Plan, PlannedOffer, Round } from './round.js';

/** First version: each leg, most urgent first, to the nearest carrier that can take it. */
export function dispatchRound(round: Round): Plan {
  const room = new Map(
    round.carriers.map((c) => [
      c.id,
      {
        bags: c.capacity.bags - c.load.bags,
        grams: c.capacity.weightGrams - c.load.weightGrams,
        hand: c.legsInHand,
      },
    ]),
  );
  const offers: PlannedOffer[] = [];
  const held: Plan['held'][number][] = [];
  for (const leg of [...round.legs].sort((a, b) => a.promisedAt - b.promisedAt)) {
    const fits = round.carriers.filter((c) => {
      const r = room.get(c.id);
      return (
        r &&
        r.bags >= leg.load.bags &&
        r.grams >= leg.load.weightGrams &&
        r.hand < round.zone.maxLegsInHand &&
        c.kind === leg.carrierKind &&
        !leg.declinedBy.includes(c.id) &&
        (!leg.closedCompoundId || c.admittedTo.includes(leg.closedCompoundId))
      );
    });
    const best = fits.sort(
      (a, b) =>
        a.freeAt - b.freeAt ||
        round.travel.distance(a.location, leg.pickup) - round.travel.distance(b.location, leg.pickup),
    )[0];
    if (!best) {
      held.push({ legId: leg.id, reason: 'capacity' });
      continue;
    }
    const r = room.get(best.id)!;
    r.bags -= leg.load.bags;
    r.grams -= leg.load.weightGrams;
    r.hand += 1;
    const pickupAt = Math.max(
      best.freeAt + round.travel.travelTime(best.location, leg.pickup, best.vehicle) * 1000,
      leg.readyAt,
    );
    const dropoffAt =
      pickupAt + round.travel.travelTime(leg.pickup, leg.dropoff, best.vehicle) * 1000 + 240_000;
    offers.push({
      carrierId: best.id,
      pickupId: leg.pickupId,
      pickupAt,
      stops: [{ legId: leg.id, dropoffAt }],
      cost: {
        lateSeconds: Math.max(0, (dropoffAt - leg.promisedAt) / 1000),
        travelMetres: 0,
        waitSeconds: 0,
        handlingSeconds: 240,
      },
    });
  }
  return { offers, held };
}
