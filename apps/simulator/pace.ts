import type { Seconds } from '#libs/geo/units.js';

/** How answers to offers went since the last look. */
export interface Answers {
  /** Real seconds that each took, beyond what its carrier thought about it. */
  readonly took: readonly Seconds[];
  /** How many came after their offers had expired. */
  readonly tooLate: number;
}

export interface PaceBounds {
  /** As fast as was asked for. */
  readonly asked: number;
  /** An answer is in within so many seconds of the service's time, or its offer may have gone. */
  readonly answerWithin: Seconds;
}

/** More answers in vain than one in so many, and the clock runs too fast, whatever was measured. */
const IN_VAIN = 10;
const SLOWER = 0.6;
const FASTER = 2;

/** How fast a machine can live the day on which a question takes so long. */
export function affordable(answerTakes: Seconds, { asked, answerWithin }: PaceBounds): number {
  return Math.max(1, Math.min(asked, answerWithin / answerTakes));
}

/** The speed until the next look: down at once, up by and by. */
export function nextSpeed(speed: number, { took, tooLate }: Answers, bounds: PaceBounds): number {
  const slow = [...took].sort((a, b) => a - b)[Math.floor(took.length * 0.9)];
  if (slow === undefined) return speed;
  const most = tooLate * IN_VAIN > took.length ? speed * SLOWER : speed * FASTER;
  return Math.max(1, Math.min(most, affordable(slow, bounds)));
}
