import { setTimeout as sleep } from 'node:timers/promises';
import { type Seconds, seconds } from '#libs/geo/units.js';
import type { FastClock } from './session/fast-clock.js';
import { several } from './session/several.js';
import { nextSpeed, type PaceBounds } from './pace.js';

/** Milliseconds of real time between two looks. */
const LOOKS_EVERY = 4_000;
/** A change that people are told of. */
const NOTICEABLE = 0.2;
/** Questions at once that show what the machine does when everyone speaks. */
const PROBES = 24;

/**
 * Real seconds that an answer usually takes while many ask; the first answers of a service that has just
 * started do not count.
 */
export async function measureAnswers(ask: () => Promise<unknown>): Promise<Seconds> {
  await ask();
  const took: Seconds[] = [];
  await several([...Array(PROBES).keys()], async () => {
    const asked = performance.now();
    await ask();
    took.push(seconds((performance.now() - asked) / 1_000));
  });
  return took.sort((a, b) => a - b)[PROBES / 2] as Seconds;
}

/** Fits the speed of the service's clock to what the machine keeps up with, and says so. */
export class KeepPace {
  private took: Seconds[] = [];
  private tooLate = 0;
  private told: number;
  private speed: number;

  constructor(
    private readonly clock: FastClock,
    private readonly bounds: PaceBounds,
    private readonly ask: () => Promise<unknown>,
  ) {
    this.speed = clock.time.speed;
    this.told = bounds.asked;
    this.tell(seconds(bounds.answerWithin / this.speed));
  }

  /**
   * A carrier has answered an offer: `took` real seconds beyond its thinking, with so much of the offer's
   * time left.
   */
  answered(took: Seconds, millisecondsLeft: number): void {
    this.took.push(took);
    if (millisecondsLeft < 0) this.tooLate++;
  }

  async keep(stop: AbortSignal): Promise<void> {
    for (;;) {
      await sleep(LOOKS_EVERY, undefined, { signal: stop });
      // A machine that did not answer is looked at again.
      await this.look().catch(() => undefined);
    }
  }

  private async look(): Promise<void> {
    // Where nobody was offered anything, a question shows how busy the machine is.
    const took = this.took.length > 0 ? this.took : [await measureAnswers(this.ask)];
    const speed = nextSpeed(this.speed, { took, tooLate: this.tooLate }, this.bounds);
    const slowest = Math.max(...took);
    this.took = [];
    this.tooLate = 0;
    if (Math.abs(speed - this.speed) < this.speed * 0.05) return;
    this.speed = speed;
    await this.clock.run(speed);
    this.tell(seconds(slowest));
  }

  private tell(slowest: Seconds): void {
    const { asked } = this.bounds;
    if (Math.abs(this.speed - this.told) < this.told * NOTICEABLE && this.speed !== asked) return;
    if (this.speed === this.told) return;
    this.told = this.speed;
    console.log(
      this.speed === asked
        ? `— Running at ${asked} ×, as asked.`
        : `— Asked for ${asked} ×, running at ${this.speed.toFixed(1)} ×: here an answer takes ${slowest.toFixed(2)} s, and offers would expire.`,
    );
  }
}
