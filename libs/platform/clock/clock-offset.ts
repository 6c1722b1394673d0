import type { EpochMs } from '../../geo/units.js';

/** One question to the database what time it is: asked, answered by our clock, and what it said. */
export interface Sample {
  readonly askedAt: EpochMs;
  readonly answeredAt: EpochMs;
  readonly databaseAt: EpochMs;
}

/** Milliseconds that a clock may be off before its process goes by the database's. */
const OFF = 2_000;
/**
 * From there on its own is good enough again: between the two nothing changes, so that time does not jump to
 * and fro.
 */
const NEAR = 1_000;

/**
 * How far the database's clock is ahead of ours, by the sample that took least time: half of that is what it
 * may err by.
 */
export function offsetOf(samples: readonly Sample[]): number {
  const took = ({ askedAt, answeredAt }: Sample) => answeredAt - askedAt;
  const best = samples.reduce((first, next) => (took(next) < took(first) ? next : first));
  return best.databaseAt - (best.askedAt + best.answeredAt) / 2;
}

/** What is to be added to our clock, given what was until now. */
export function correctionFor(offset: number, before: number): number {
  const bound = before === 0 ? OFF : NEAR;
  return Math.abs(offset) > bound ? offset : 0;
}
