import { explainPlan } from './explain-plan.js';
import type { Explanation } from './explain.js';
import { holdReason } from './hold-reason.js';
import { modelOf } from './model.js';
import { commit } from './offers.js';
import { planRoutes } from './plan-routes.js';
import type { HeldLeg, Plan, Round } from './round.js';
import { epochMs } from '../geo/units.js';

/** With more of the legs that somebody wants to know of. */
export interface ExplainedPlan extends Plan {
  readonly explanations?: readonly Explanation[];
}

/** One round over one zone: what is offered now, and what waits and why. Pure; see docs/adr on dispatch. */
export function dispatchRound(round: Round): ExplainedPlan {
  const model = modelOf(round);
  const routes = planRoutes(model);
  const commitments = routes.all.map((route) => commit(model, route));
  const lookAgain = Math.min(...commitments.map((commitment) => commitment.lookAgain));
  const stranded = routes
    .unserved()
    .map((work): HeldLeg => ({ legId: work.leg.id, reason: holdReason(model, work) }));
  const full = model.withoutPlace.map(({ id }): HeldLeg => ({ legId: id, reason: 'drop_point_full' }));
  const plan: Plan = {
    offers: commitments.flatMap(({ offers }) => offers),
    held: [...commitments.flatMap(({ held }) => held), ...stranded, ...full],
    ...(Number.isFinite(lookAgain) && { lookAgainAt: epochMs(Math.ceil(round.now + lookAgain * 1_000)) }),
  };
  const explanations = explainPlan(model, routes, plan);
  return { ...plan, ...(explanations.length > 0 && { explanations }) };
}
