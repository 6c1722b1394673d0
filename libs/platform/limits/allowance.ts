import { type EpochMs, epochMs } from '../../geo/units.js';

/** How much one caller may ask for: so many points in so many seconds. */
export interface LimitPolicy {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** What is left after a request, or why there is none. */
export interface Verdict {
  readonly policy: LimitPolicy;
  readonly allowed: boolean;
  readonly left: number;
  /** Seconds until all points are there again. */
  readonly resetIn: number;
}

/** Points are told to the other processes once they are this share of all. */
const WORTH_TELLING = 1 / 20;

/**
 * One caller's points in the window under way, as this process knows them: what it has given out itself, and
 * what all processes had given out when it last asked. Who asks for little is never told of; who asks for
 * much can exceed the limit by what the processes give out between two tellings.
 */
export class Allowance {
  private used = 0;
  private untold = 0;
  private endsAt = epochMs(0);

  constructor(readonly policy: LimitPolicy) {}

  /** Takes points if they are there; a refusal costs none. */
  take(points: number, now: EpochMs): Verdict {
    this.beginAnew(now);
    const allowed = this.has(points);
    if (allowed) {
      this.used += points;
      this.untold += points;
    }
    return this.verdict(allowed, now);
  }

  /** What {@link take} would answer for one point. */
  look(now: EpochMs): Verdict {
    this.beginAnew(now);
    return this.verdict(this.has(1), now);
  }

  /** Points that the other processes should hear of now; from here on they count as told. */
  toTell(now: EpochMs): number {
    this.beginAnew(now);
    const { untold } = this;
    if (untold < this.policy.points * WORTH_TELLING) return 0;
    this.untold = 0;
    return untold;
  }

  /** They could not be told. */
  tellLater(points: number): void {
    this.untold += points;
  }

  /** What all processes have given out, ours included, and when their window ends. */
  learn(usedByAll: number, endsAt: EpochMs): void {
    this.used = usedByAll + this.untold;
    this.endsAt = endsAt;
  }

  /** Even a request that is larger than all points is let through once. */
  private has(points: number): boolean {
    return this.used === 0 || this.used + points <= this.policy.points;
  }

  private beginAnew(now: EpochMs): void {
    if (now < this.endsAt) return;
    this.used = 0;
    this.untold = 0;
    this.endsAt = epochMs(now + this.policy.seconds * 1_000);
  }

  private verdict(allowed: boolean, now: EpochMs): Verdict {
    const left = Math.max(0, this.policy.points - this.used);
    return { policy: this.policy, allowed, left, resetIn: Math.ceil((this.endsAt - now) / 1_000) };
  }
}
