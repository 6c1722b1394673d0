import { Inject, Injectable, Logger, OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { within } from '../deadline.js';
import { metrics } from '../telemetry/metrics.js';
import { Allowance, type LimitPolicy, type Verdict } from './allowance.js';
import { postgresCounts, redisCounts, type SharedCounts } from './shared-counts.js';
import { epochMs } from '../../geo/units.js';

/** Milliseconds between two tellings. */
const TELL_EVERY = 500;
/** Milliseconds for which counts that are away are left alone. */
const TRY_AGAIN = 5_000;
/** Milliseconds that telling one count may take. */
const PATIENCE = 2_000;
/** Callers remembered. */
const CALLERS = 100_000;

/**
 * Limits of callers over all processes. A request is judged by what this process knows, without waiting for
 * anybody; what was given out is told to the others in the background. When the shared counts are away each
 * process limits alone: nobody is refused for it, and `last100_limits_shared` says so.
 */
@Injectable()
export class Limits implements OnApplicationShutdown {
  private readonly logger = new Logger(Limits.name);
  private readonly allowances = new LRUCache<string, Allowance>({ max: CALLERS });
  private readonly counts: SharedCounts;
  /** Allowances that have been taken from since the last telling. */
  private readonly taken = new Map<string, Allowance>();
  private readonly timer: NodeJS.Timeout;
  private telling = false;
  private away = false;
  private awayUntil = 0;

  constructor(@InjectDataSource() database: DataSource, @Inject(CONFIG) { redisUrl, queuePrefix }: Config) {
    this.counts = redisUrl ? redisCounts(redisUrl, queuePrefix) : postgresCounts(database);
    this.timer = setInterval(() => void this.tell(), TELL_EVERY);
    this.timer.unref();
    metrics.limitsShared.set(1);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.counts.close();
  }

  /** Takes so many points of a caller's, if they are there. */
  take(policy: LimitPolicy, caller: string, points = 1): Verdict {
    const key = keyOf(policy, caller);
    const allowance = this.allowances.get(key) ?? new Allowance(policy);
    this.allowances.set(key, allowance);
    this.taken.set(key, allowance);
    const verdict = allowance.take(points, epochMs(Date.now()));
    if (!verdict.allowed) metrics.requestsLimited.inc({ policy: policy.name });
    return verdict;
  }

  /** What is left of a caller's points. */
  look(policy: LimitPolicy, caller: string): Verdict {
    return (this.allowances.get(keyOf(policy, caller)) ?? new Allowance(policy)).look(epochMs(Date.now()));
  }

  private async tell(): Promise<void> {
    if (this.telling || Date.now() < this.awayUntil) return;
    this.telling = true;
    try {
      for (const [key, allowance] of this.taken) {
        this.taken.delete(key);
        if (!(await this.tellOne(key, allowance))) return;
      }
    } finally {
      this.telling = false;
    }
  }

  /** Whether the others could be told, if there was anything to tell. */
  private async tellOne(key: string, allowance: Allowance): Promise<boolean> {
    const points = allowance.toTell(epochMs(Date.now()));
    if (points === 0) return true;
    const { policy } = allowance;
    try {
      const { used, endsAt } = await within(
        PATIENCE,
        'The shared counts',
        this.counts.add(policy, key.slice(policy.name.length + 1), points),
      );
      allowance.learn(used, endsAt);
      this.areAway(false);
      return true;
    } catch (error) {
      allowance.tellLater(points);
      this.taken.set(key, allowance);
      this.awayUntil = Date.now() + TRY_AGAIN;
      this.areAway(true, (error as Error).message);
      return false;
    }
  }

  private areAway(away: boolean, why = ''): void {
    if (away === this.away) return;
    this.away = away;
    metrics.limitsShared.set(away ? 0 : 1);
    if (away) this.logger.warn(`Limits are counted by each process alone: ${why}`);
    else this.logger.log('Limits are counted over all processes again');
  }
}

const keyOf = ({ name }: LimitPolicy, caller: string): string => `${name} ${caller}`;
