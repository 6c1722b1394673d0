import { setTimeout as sleep } from 'node:timers/promises';
import type { EpochMs } from '#libs/geo/units.js';
import type { OpsClient } from './ops-client.js';

/** Longer timers overflow Node's, which then fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The service's time, kept here: read once, then reckoned from the machine's own clock. */
export class ServiceClock {
  private constructor(
    private readonly realAt: number,
    private readonly at: EpochMs,
    readonly speed: number,
  ) {}

  /** The answer was true about half way between question and answer. */
  static async read(ops: Pick<OpsClient, 'clock'>): Promise<ServiceClock> {
    const asked = performance.now();
    const { now, speed } = await ops.clock();
    return new ServiceClock((asked + performance.now()) / 2, Date.parse(now), speed);
  }

  /** A clock that starts now, for tests. */
  static startingAt(at: EpochMs, speed: number): ServiceClock {
    return new ServiceClock(performance.now(), at, speed);
  }

  now(): EpochMs {
    return this.at + (performance.now() - this.realAt) * this.speed;
  }

  /** Resolves when the service's time is `time`; at once if it has passed; early if `signal` aborts. */
  async until(time: EpochMs, signal?: AbortSignal): Promise<void> {
    for (let left = time - this.now(); left > 0 && !signal?.aborted; left = time - this.now()) {
      const realMs = Math.min(Math.ceil(left / this.speed), LONGEST_TIMER_MS);
      await sleep(realMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
