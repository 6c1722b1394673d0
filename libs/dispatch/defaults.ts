/**
 * What the engine weighs, in seconds of one resident's waiting past the promise. They say what matters to people and are
 * not fitted to any set of instances.
 */
export const DEFAULTS = {
  switches: { bundles: true, chains: true, matching: true, localSearch: true, holdBack: true },
  /** A second past the promise. */
  late: 1,
  /** A second more past the point where a leg is stale: nobody is sacrificed to the mean. */
  stale: 1,
  /** A second of waiting before the promise. */
  waiting: 0.1,
  /** A second of a carrier's ride or pick-up: it could serve someone who has not ordered yet. */
  busy: 0.2,
  /** A second less without work, up to `longIdle`, when the work could go to someone who has waited longer. */
  fairness: 0.01,
  longIdle: 3_600,
  /** A leg that finds no place in the plan: more than any lateness. */
  unserved: 1e7,
  /** Seconds before its carrier must leave that an offer goes out. */
  commitAhead: 60,
} as const;
