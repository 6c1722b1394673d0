import type { Location } from '#libs/geo/location.js';
import { type Seconds, epochMs, seconds, metres } from '#libs/geo/units.js';
import type { Carrier, OpenLeg, Plan, PlannedOffer, Round } from '#libs/dispatch/round.js';

/**
 * What most dispatchers do, for comparison: bundles of up to four by ready time, each to the idle carrier
 * that can pick up first. Nobody is planned ahead, nothing is held back.
 */
export function myopicRound(round: Round): Plan {
  const idle = new Set(round.carriers.filter(({ freeAt }) => freeAt <= round.now));
  const offers: PlannedOffer[] = [];
  for (const bundle of bundlesOf(round.legs)) {
    const first = bundle[0] as OpenLeg;
    const ready = Math.max(...bundle.map(({ readyAt }) => readyAt));
    let best: { readonly carrier: Carrier; readonly pickupAt: number; readonly ride: Seconds } | undefined;
    for (const carrier of idle) {
      const ride = round.travel.travelTime(carrier.location, first.pickup, carrier.vehicle);
      const pickupAt = Math.max(round.now + (ride + first.pickupHandling / 2) * 1_000, ready);
      if (pickupAt > carrier.shiftEndsAt) continue;
      if (!best || pickupAt < best.pickupAt || (pickupAt === best.pickupAt && ride < best.ride))
        best = { carrier, pickupAt, ride };
    }
    if (!best) continue;
    idle.delete(best.carrier);
    offers.push({
      carrierId: best.carrier.id,
      pickupId: first.pickupId,
      pickupAt: epochMs(best.pickupAt),
      stops: nearestFirst(bundle, first.pickup).map(({ id }) => ({ legId: id, dropoffAt: epochMs(0) })),
      cost: {
        lateSeconds: seconds(0),
        travelMetres: metres(0),
        waitSeconds: seconds(0),
        handlingSeconds: seconds(0),
      },
    });
  }
  return { offers, held: [] };
}

/** Per store, by ready time, as many as fit; the bundle that is ready first comes first. */
function bundlesOf(legs: readonly OpenLeg[]): OpenLeg[][] {
  const open: Map<string, OpenLeg[]> = new Map();
  const bundles: OpenLeg[][] = [];
  for (const leg of legs.toSorted((a, b) => a.readyAt - b.readyAt)) {
    const bundle = open.get(leg.pickupId);
    if (bundle && bundle.length < 4) bundle.push(leg);
    else {
      const begun = [leg];
      open.set(leg.pickupId, begun);
      bundles.push(begun);
    }
  }
  return bundles;
}

/** The drop-off order: always on to the door that is nearest. */
function nearestFirst(bundle: readonly OpenLeg[], from: Location): OpenLeg[] {
  const [nearest] = bundle.toSorted(
    (a, b) => distanceBetween(from, a.dropoff) - distanceBetween(from, b.dropoff),
  );
  if (!nearest) return [];
  return [
    nearest,
    ...nearestFirst(
      bundle.filter((leg) => leg !== nearest),
      nearest.dropoff,
    ),
  ];
}

const distanceBetween = (a: Location, b: Location): number => Math.hypot(a.lng - b.lng, a.lat - b.lat);
