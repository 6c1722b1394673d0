import { Explainer, type Explanation } from './explain.js';
import type { Model } from './model.js';
import type { HoldReason, Plan } from './round.js';
import type { Routes } from './routes.js';

/** What is planned and waits for its moment needs no explanation that nobody asked for. */
const PLANNED: ReadonlySet<HoldReason> = new Set(['waiting_is_free', 'better_carrier_soon', 'earlier_leg']);

/** Says more of the legs that a round was asked to say more of: see `ExplainRequest`. */
export function explainPlan(model: Model, routes: Routes, { offers, held }: Plan): Explanation[] {
  const wanted = model.round.options?.explain;
  if (!wanted) return [];
  const { asked, namedIfAsked, most, named, heldBefore } = wanted;
  const reasons = new Map(held.map(({ legId, reason }) => [legId, reason]));
  const offered = offers.flatMap(({ stops }) => stops.map(({ legId }) => legId));
  const stuck = held.filter(({ legId, reason }) => !PLANNED.has(reason) && heldBefore.get(legId) !== reason);
  const unasked = [...offered, ...stuck.map(({ legId }) => legId)]
    .filter((id) => !asked.includes(id))
    .slice(0, most);
  // Most rounds have nothing to say, and pay nothing for it.
  if (asked.length + unasked.length === 0) return [];
  const works = new Map(model.works.map((work) => [work.leg.id, work]));
  const explainer = new Explainer(model, routes);
  const explain = (legId: string, names: number): Explanation[] => {
    const work = works.get(legId);
    if (work) return [explainer.explain(work, reasons.get(legId), names)];
    // There is no place where it is bound, whoever carries it.
    const reason = reasons.get(legId);
    return reason ? [{ legId, held: reason, carriers: [], tally: {} }] : [];
  };
  return [
    ...asked.flatMap((id) => explain(id, namedIfAsked)),
    ...unasked.flatMap((id) => explain(id, named)),
  ];
}
