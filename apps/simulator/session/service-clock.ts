import { setTimeout as sleep } from 'node:timers/promises';
import { type EpochMs, epochMs } from '#libs/geo/units.js';
import type { OpsClient } from '../../../libs/client/ops-client.js';

/** The clock may be set to another speed meanwhile: who waits looks again. */
const LOOKS_AGAIN_MS = 1_000;

/** The service's time, kept here: read now and then, between reckoned from the machine's own clock. */
export class ServiceClock {
  private constructor(
    private realAt: number,
    private at: EpochMs,
    private times: number,
  ) {}

  get speed(): number {
    return this.times;
  }

  /** As the service says that it is now. */
  follow({ now, speed }: { readonly now: string; readonly speed: number }): void {
    this.realAt = performance.now();
    this.at = epochMs(Date.parse(now));
    this.times = speed;
  }

  /** The answer was true about half way between question and answer. */
  static async read(ops: Pick<OpsClient, 'clock'>): Promise<ServiceClock> {
    const asked = performance.now();
    const { now, speed } = await ops.clock();
    return new ServiceClock((asked + performance.now()) / 2, epochMs(Date.parse(now)), speed);
  }

  /** A clock that starts now, for tests. */
  static startingAt(at: EpochMs, speed: number): ServiceClock {
    return new ServiceClock(performance.now(), at, speed);
  }

  now(): EpochMs {
    return epochMs(this.at + (performance.now() - this.realAt) * this.speed);
  }

  /** Resolves when the service's time is `time`; at once if it has passed; early if `signal` aborts. */
  async until(time: EpochMs, signal?: AbortSignal): Promise<void> {
    for (let left = time - this.now(); left > 0 && !signal?.aborted; left = time - this.now()) {
      const realMs = Math.min(Math.ceil(left / this.speed), LOOKS_AGAIN_MS);
      await sleep(realMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
