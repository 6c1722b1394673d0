import { type EpochMs, epochMs } from '../../geo/units.js';

/**
 * At `realAt` the service's time was `at`, and since then it runs `speed` times as fast, until its lease
 * ends.
 */
export interface Setting {
  readonly realAt: EpochMs;
  readonly at: EpochMs;
  readonly speed: number;
  /** In real time; absent: for good. */
  readonly leaseUntil?: EpochMs;
}

/** Milliseconds of real time: whoever sets a fast clock renews it more often, or it is left alone. */
export const LEASE = 30_000;

/**
 * After the lease the time goes on from where it was, as fast as real time: nobody is there who wanted it
 * faster.
 */
export function timeAt(setting: Setting | undefined, real: EpochMs): EpochMs {
  if (!setting) return real;
  const { realAt, at, speed, leaseUntil = Infinity } = setting;
  const fast = Math.min(real, leaseUntil) - realAt;
  const after = Math.max(0, real - leaseUntil);
  return epochMs(Math.round(at + fast * speed + after));
}

export function speedAt(setting: Setting | undefined, real: EpochMs): number {
  return setting && real < (setting.leaseUntil ?? Infinity) ? setting.speed : 1;
}
