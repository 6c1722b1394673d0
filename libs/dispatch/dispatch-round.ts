import { holdReason } from './hold-reason.js';
import { modelOf } from './model.js';
import { commit } from './offers.js';
import { planRoutes } from './plan-routes.js';
import type { HeldLeg, Plan, Round } from './round.js';
import { epochMs } from '../geo/units.js';

/** One round over one zone: what is offered now, and what waits and why. Pure; see docs/adr on dispatch. */
export function dispatchRound(round: Round): Plan {
  const model = modelOf(round);
  const routes = planRoutes(model);
  const commitments = routes.all.map((route) => commit(model, route));
  const lookAgain = Math.min(...commitments.map((commitment) => commitment.lookAgain));
  const stranded = routes
    .unserved()
    .map((work): HeldLeg => ({ legId: work.leg.id, reason: holdReason(model, work) }));
  const full = model.withoutPlace.map(({ id }): HeldLeg => ({ legId: id, reason: 'drop_point_full' }));
  return {
    offers: commitments.flatMap(({ offers }) => offers),
    held: [...commitments.flatMap(({ held }) => held), ...stranded, ...full],
    ...(Number.isFinite(lookAgain) && { lookAgainAt: epochMs(Math.ceil(round.now + lookAgain * 1_000)) }),
  };
}
