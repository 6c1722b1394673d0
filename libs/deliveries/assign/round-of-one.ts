import { dispatchRound } from '../../dispatch/dispatch-round.js';
import { obstacles } from '../../dispatch/hold-reason.js';
import { modelOf } from '../../dispatch/model.js';
import type { Carrier, DropPoint, OpenLeg, PlannedOffer, Round, ZoneRules } from '../../dispatch/round.js';
import type { TravelTimes } from '../../geo/travel-times.js';
import { epochMs, type EpochMs } from '../../geo/units.js';
import type { AssignObstacle } from './assign-obstacles.js';

export interface OneAndOne {
  readonly leg: OpenLeg;
  readonly carrier: Carrier;
  readonly zone: ZoneRules;
  readonly dropPoints: readonly DropPoint[];
  readonly travel: TravelTimes;
  readonly now: EpochMs;
}

/** What a round over this leg and this carrier would say against it: the checks of an offer. */
export function checksOfOffer(one: OneAndOne): AssignObstacle[] {
  const round = roundOf(one);
  const model = modelOf(round);
  const [work] = model.works;
  const [runner] = model.runners;
  if (!work || !runner) return ['drop_point_full'];
  const against = obstacles(model, work, runner);
  const [held] = dispatchRound(round).held;
  // What it holds now counts too, where it will have left that by the time it is free.
  const now = held?.reason === 'capacity' || held?.reason === 'legs_in_hand' ? [held.reason] : [];
  return [...new Set([...against, ...now])];
}

/** The offer with its times and the terms of its cost, once nothing is in the way but what ops passes over. */
export function offerOf({ leg, carrier, ...one }: OneAndOne): PlannedOffer | undefined {
  const { vehicles: _, notAfter: __, maxCarry: ___, ...anyhow } = leg;
  return dispatchRound(
    roundOf({
      ...one,
      leg: { ...anyhow, declinedBy: [] },
      carrier: {
        ...carrier,
        shiftEndsAt: epochMs(Number.MAX_SAFE_INTEGER),
        capacity: { ...carrier.capacity, coldBox: true },
      },
      zone: { maxBundle: Number.MAX_SAFE_INTEGER, maxLegsInHand: Number.MAX_SAFE_INTEGER },
    }),
  ).offers[0];
}

const roundOf = ({ leg, carrier, zone, dropPoints, travel, now }: OneAndOne): Round => ({
  now,
  zone,
  carriers: [carrier],
  legs: [leg],
  dropPoints,
  travel,
  seed: 1,
  options: { switches: { holdBack: false, localSearch: false } },
});
