import { type EpochMs, type Seconds, epochMs } from '#libs/geo/units.js';
import type { ServiceClock } from './session/service-clock.js';

/** The service's time as it passes for everyone in the simulation, until it is stopped. */
export class PassingTime {
  constructor(
    private readonly clock: ServiceClock,
    readonly stop: AbortSignal,
  ) {}

  get speed(): number {
    return this.clock.speed;
  }

  now(): EpochMs {
    return this.clock.now();
  }

  /** Throws when the simulation is stopped meanwhile. */
  async until(time: EpochMs): Promise<void> {
    await this.clock.until(time, this.stop);
    this.stop.throwIfAborted();
  }

  /** Resolves when the simulation is stopped. */
  stopped(): Promise<void> {
    return new Promise((resolve) => {
      if (this.stop.aborted) resolve();
      else this.stop.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  pass(seconds: Seconds): Promise<void> {
    return this.until(epochMs(this.now() + seconds * 1_000));
  }
}
