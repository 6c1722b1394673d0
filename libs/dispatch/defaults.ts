import type { Priority } from './round.js';

/** Every idea of the engine is in use. */
export const SWITCHES = {
  bundles: true,
  chains: true,
  matching: true,
  localSearch: true,
  holdBack: true,
} as const;

/**
 * What the engine weighs, in seconds of one resident's waiting past the promise. They say what matters to
 * people and are not fitted to any set of instances.
 */
export const WEIGHTS = {
  /** A second past the promise. */
  late: 1,
  /** A second more past the point where a leg is stale: nobody is sacrificed to the mean. */
  stale: 1,
  /** A second of waiting before the promise. */
  waiting: 0.2,
  /**
   * A second of a carrier's ride, pick-up or wait before a door: it could serve someone who has not ordered
   * yet.
   */
  busy: 0.1,
  /** A second less without work, up to `longIdle`, when the work could go to someone who has waited longer. */
  fairness: 0.01,
  /** A leg that its carrier would rather not carry: as bad as five minutes late. */
  disliked: 300,
  /** A leg that finds no place in the plan: more than any lateness. */
  unserved: 1e7,
} as const;

/**
 * What a second of a leg's time counts, and what it costs that it finds no place: a high one goes before five
 * that are as late as it, and has a carrier before any other where there are too few. None is below `busy /
 * waiting`: a carrier that comes later saves at most `busy` of waiting at doors, so no leg may gain by being
 * late, or insertion passes over places.
 */
export const PRIORITY_WEIGHTS: Readonly<Record<Priority, number>> = { low: 0.5, normal: 1, high: 5 };

/** Seconds without work past which a carrier's turn comes no sooner. */
export const LONG_IDLE = 3_600;

/** Seconds before its carrier must leave that an offer goes out: until the next round, and time to answer. */
export const COMMIT_AHEAD = 60;

/**
 * How many moves local search tries. In a large round the assignment problem has done most of what can be
 * done, and every move costs the same, so the bigger the round, the fewer.
 */
export const searchMoves = (legs: number): number => Math.max(50, Math.min(400, Math.round(40_000 / legs)));
