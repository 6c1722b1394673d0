import { BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { EpochMs } from '../../geo/units.js';
import { Clock } from '../../platform/clock/clock.js';
import { DispatchRequests } from './dispatch-requests.service.js';

/** Further off than this, in milliseconds of real time, the zone's own rhythm comes first. */
const LOOKS_AHEAD = 600_000;
/** Rounds that ask for the next at once leave others this much of real time. */
const LEAST_PAUSE = 50;

/**
 * Asks for a zone's next round when the last one said that waiting ends. Kept in memory only: what is
 * forgotten with a process, or by a clock that is set, is found by the sweeper in the zone's rhythm.
 */
@Injectable()
export class LookAgain implements BeforeApplicationShutdown {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly requests: DispatchRequests,
    private readonly clock: Clock,
  ) {}

  at(zoneId: string, time: EpochMs | undefined): void {
    clearTimeout(this.timers.get(zoneId));
    this.timers.delete(zoneId);
    if (time === undefined) return;
    const wait = Math.max(LEAST_PAUSE, (time - this.clock.now()) / this.clock.speed);
    if (wait > LOOKS_AHEAD) return;
    const timer = setTimeout(() => {
      this.timers.delete(zoneId);
      this.requests.request(zoneId);
    }, wait);
    this.timers.set(zoneId, timer);
  }

  beforeApplicationShutdown(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
