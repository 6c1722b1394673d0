import type { Minute } from './mdrp/read-instance.js';
import type { Solution, SolvedBundle, SolvedMove, SolvedOrder } from './mdrp/write-solution.js';

/** The name of a courier's own starting place in the solution files. */
export const START = '0';

/**
 * What happened on the replayed day, in minutes of the instance; and how well the service kept up with the
 * clock.
 */
export class DayLog implements Solution {
  readonly bundles: SolvedBundle[] = [];
  readonly moves: SolvedMove[] = [];
  readonly orders = new Map<string, SolvedOrder>();
  /** Orders the service did not take, with its words. */
  readonly refused = new Map<string, string>();
  /** Offers that were not taken, or taken and not brought to the end, by reason. */
  readonly setbacks = new Map<string, number>();
  /** By how many minutes each step came after its planned minute was over. */
  readonly lateBy: Minute[] = [];
  steps = 0;

  setback(reason: string): void {
    this.setbacks.set(reason, (this.setbacks.get(reason) ?? 0) + 1);
  }

  /**
   * The minute a step counts for: the planned one, unless the service's answer came when it was over. The
   * next step starts from there, so that a service that lags shows in the result.
   */
  stepAt(planned: Minute, answered: Minute): Minute {
    this.steps++;
    if (answered <= planned) return planned;
    this.lateBy.push(answered - planned);
    return answered;
  }
}
