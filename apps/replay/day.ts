import { type EpochMs, epochMs } from '#libs/geo/units.js';
import type { ServiceClock } from '../simulator/session/service-clock.js';
import type { Minute } from './mdrp/read-instance.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** China has one time, without summer time. */
const CHINA_AHEAD_MS = 8 * 3_600_000;

/** An instance's day on the service's clock: minute 0 is a midnight. */
export class Day {
  constructor(
    private readonly clock: Pick<ServiceClock, 'now' | 'until'>,
    private readonly midnight: EpochMs,
    /** Ends the day before its time: whoever waits for a minute is thrown out. */
    private readonly halt: AbortSignal,
  ) {}

  /** The whole minute it is: what happens during a minute bears that minute's number, as in the instances. */
  minute(): Minute {
    return Math.floor((this.clock.now() - this.midnight) / MINUTE_MS);
  }

  /** Resolves at the minute, or when `signal` aborts. */
  async until(minute: Minute, signal?: AbortSignal): Promise<void> {
    await this.clock.until(this.at(minute), signal ? AbortSignal.any([this.halt, signal]) : this.halt);
    this.halt.throwIfAborted();
  }

  /** Aborts at the minute, or with `signal`, or when the day is halted. */
  signalAt(minute: Minute, signal: AbortSignal): AbortSignal {
    const due = new AbortController();
    const any = AbortSignal.any([this.halt, signal]);
    void this.clock.until(this.at(minute), any).then(() => due.abort());
    return due.signal;
  }

  at(minute: Minute): EpochMs {
    return epochMs(this.midnight + minute * MINUTE_MS);
  }

  iso(minute: Minute): string {
    return new Date(this.at(minute)).toISOString();
  }
}

/**
 * The first midnight in Shanghai that is still to come: the replayed day never runs behind what the service
 * knows.
 */
export function nextMidnight(now: EpochMs): EpochMs {
  return epochMs((Math.floor((now + CHINA_AHEAD_MS) / DAY_MS) + 1) * DAY_MS - CHINA_AHEAD_MS);
}
