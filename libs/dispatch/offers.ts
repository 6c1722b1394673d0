import { epochMs, type EpochMs, metres, seconds, type Seconds } from '../geo/units.js';
import { COMMIT_AHEAD } from './defaults.js';
import type { Model, Work } from './model.js';
import type { HeldLeg, HoldReason, PlannedOffer, PlannedStop } from './round.js';
import type { Route } from './routes.js';
import { Walker, type Bundle } from './walk.js';

/** What of a route is offered now, what waits, and until when (seconds after `now`). */
export interface Commitment {
  readonly offers: readonly PlannedOffer[];
  readonly held: readonly HeldLeg[];
  readonly lookAgain: Seconds;
}

/**
 * Commits as late as it costs nothing: a bundle is offered when its carrier would have to leave, for the
 * pick-up to be no later than planned, before the next round is due. All else stays open for better ideas. A
 * bundle with a leg whose earlier leg is still under way is not offered: when that ends, a round follows. It
 * may end late or never, so what could go without it is looked at again when it was to leave.
 */
export function commit(model: Model, { runner, bundles }: Route): Commitment {
  const { switches, round } = model;
  const ahead = round.options?.commitAhead ?? COMMIT_AHEAD;
  const offers: PlannedOffer[] = [];
  const held: HeldLeg[] = [];
  let lookAgain = Infinity;
  const walker = new Walker(model.ways, runner);
  const room = roomNow(model, runner);
  for (const [index, bundle] of bundles.entries()) {
    const { offer, leaveBy } = describe(model, walker, runner, bundle);
    let reason = held.length === 0 ? undefined : ('better_carrier_soon' as HoldReason);
    if (!reason && switches.holdBack && leaveBy > ahead) {
      reason = index === 0 && runner.freeAt <= ahead ? 'waiting_is_free' : 'better_carrier_soon';
      lookAgain = leaveBy - ahead;
    }
    if (!reason && bundle.some(({ leg }) => leg.awaitsEarlierLeg)) {
      reason = 'earlier_leg';
      if (bundles.some(hasFetchable)) lookAgain = Math.max(leaveBy, ahead);
    }
    if (!reason) {
      reason = room.take(bundle);
      if (reason && runner.freeAt > 0) lookAgain = runner.freeAt;
    }
    if (reason) held.push(...bundle.map(({ leg }): HeldLeg => ({ legId: leg.id, reason })));
    else offers.push(offer);
  }
  return { offers, held, lookAgain: seconds(lookAgain) };
}

const hasFetchable = (bundle: Bundle): boolean => bundle.some(({ leg }) => !leg.awaitsEarlierLeg);

/** What the carrier can be offered on top of what it holds now. */
function roomNow({ round }: Model, { carrier }: Route['runner']) {
  let bags = carrier.capacity.bags - carrier.load.bags;
  let grams = carrier.capacity.weightGrams - carrier.load.weightGrams;
  let legs = (carrier.batch ?? round.zone.maxLegsInHand) - carrier.legsInHand;
  return {
    take(bundle: Bundle): HoldReason | undefined {
      legs -= bundle.length;
      for (const work of bundle) {
        bags -= work.bags;
        grams -= work.grams;
      }
      return legs < 0 ? 'legs_in_hand' : bags < 0 || grams < 0 ? 'capacity' : undefined;
    },
  };
}

/** The next bundle of a walk as an offer, with the terms of its cost. */
function describe(
  model: Model,
  walker: Walker,
  runner: Route['runner'],
  bundle: Bundle,
): { readonly offer: PlannedOffer; readonly leaveBy: Seconds } {
  const { ways, round } = model;
  const at = (seconds: Seconds): EpochMs => epochMs(round.now + seconds * 1_000);
  const { time: from, place: origin } = walker;
  const stops: PlannedStop[] = [];
  let place = (bundle[0] as Work).pickup;
  let travelMetres: number = ways.metres(origin, place);
  let lateSeconds = 0;
  walker.carry(bundle);
  const half = Math.max(...bundle.map(({ halfPickup }) => halfPickup));
  const ride = ways.seconds(origin, place, runner.vehicle);
  for (const [index, work] of bundle.entries()) {
    const dropoffAt = walker.dropoffs[index] as Seconds;
    stops.push({ legId: work.leg.id, dropoffAt: at(dropoffAt) });
    travelMetres += ways.metres(place, work.dropoff);
    lateSeconds += Math.max(0, dropoffAt - work.promisedAt);
    place = work.dropoff;
  }
  const waitSeconds = walker.pickupAt - half - ride - from;
  const handlingSeconds = 2 * (half + bundle.reduce((sum, { halfDropoff }) => sum + halfDropoff, 0));
  return {
    offer: {
      carrierId: runner.carrier.id,
      pickupId: (bundle[0] as Work).leg.pickupId,
      pickupAt: at(walker.pickupAt),
      stops,
      cost: {
        lateSeconds: seconds(lateSeconds),
        travelMetres: metres(travelMetres),
        waitSeconds: seconds(waitSeconds),
        handlingSeconds: seconds(handlingSeconds),
      },
    },
    leaveBy: seconds(from + waitSeconds),
  };
}
