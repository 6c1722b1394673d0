import { dispatchRound, type ExplainedPlan } from '../../dispatch/dispatch-round.js';
import type { ExplainRequest, Round } from '../../dispatch/round.js';
import { travelTimesOn, type Streets } from '../../travel/streets.js';

/** A round as plain data. */
export interface RoundTask extends Omit<Round, 'travel' | 'options'> {
  readonly streets: Streets;
  /** Milliseconds that the search may take; its plan is the best found until then. */
  readonly searchMs: number;
  readonly explain?: ExplainRequest;
}

export interface Decision {
  readonly plan: ExplainedPlan;
  readonly engineMs: number;
}

/** What the engine's threads run. */
export default function decide({ streets, searchMs, explain, ...round }: RoundTask): Decision {
  const started = performance.now();
  const outOfTime = (): boolean => performance.now() - started > searchMs;
  const plan = dispatchRound({ ...round, travel: travelTimesOn(streets), options: { outOfTime, explain } });
  return { plan, engineMs: performance.now() - started };
}
