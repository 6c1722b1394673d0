import { type EpochMs, epochMs } from '#libs/geo/units.js';

/** A day that starts when it is made, and may be a short one: what happens on it is timed by its parts. */
export class Day {
  constructor(
    readonly start: EpochMs,
    readonly milliseconds: number,
  ) {}

  /** When so much of it has passed. */
  at(part: number): EpochMs {
    return epochMs(this.start + part * this.milliseconds);
  }

  /** How much of it has passed. */
  part(now: EpochMs): number {
    return (now - this.start) / this.milliseconds;
  }
}
