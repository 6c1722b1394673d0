import { Redis } from 'ioredis';
import { RateLimiterPostgres, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { type EpochMs, epochMs } from '../../geo/units.js';
import { rows } from '../database/sql.js';
import type { LimitPolicy } from './allowance.js';

/** What all processes have given out of a caller's points in the window under way. */
interface SharedCount {
  readonly used: number;
  readonly endsAt: EpochMs;
}

/** The counts that all processes share. */
export interface SharedCounts {
  add(policy: LimitPolicy, key: string, points: number): Promise<SharedCount>;
  close(): void;
}

/** Milliseconds. */
const PATIENCE = 1_000;

const countOf = ({ consumedPoints, msBeforeNext }: RateLimiterRes): SharedCount => ({
  used: consumedPoints,
  endsAt: epochMs(Date.now() + msBeforeNext),
});

/** In Redis, by a connection of its own: a queue's would wait for ever for a Redis that is away. */
export function redisCounts(url: string, prefix: string): SharedCounts {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
    lazyConnect: true,
  });
  client.on('error', () => undefined);
  const connected = () => (client.status === 'wait' ? client.connect() : Promise.resolve());
  const limiterOf = byPolicy(
    ({ points, seconds, name }) =>
      new RateLimiterRedis({
        storeClient: client,
        keyPrefix: `${prefix}:limit:${name}`,
        points,
        duration: seconds,
      }),
  );
  return {
    add: async (policy, key, points) => {
      await connected();
      return countOf(await limiterOf(policy).penalty(key, points));
    },
    close: () => client.disconnect(),
  };
}

/** In PostgreSQL, in a table without a log: after a crash everybody begins anew. */
export function postgresCounts(database: DataSource): SharedCounts {
  const limiterOf = byPolicy(
    ({ points, seconds, name }) =>
      new RateLimiterPostgres({
        storeClient: {
          query: async ({ text, values }: { text: string; values: unknown[] }) => ({
            rows: await rows(database.manager, text, values),
          }),
        },
        storeType: 'client',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points,
        duration: seconds,
      }),
  );
  return {
    add: async (policy, key, points) => countOf(await limiterOf(policy).penalty(key, points)),
    close: () => undefined,
  };
}

function byPolicy<Limiter>(make: (policy: LimitPolicy) => Limiter): (policy: LimitPolicy) => Limiter {
  const made = new Map<string, Limiter>();
  return (policy) => {
    const known = made.get(policy.name) ?? make(policy);
    made.set(policy.name, known);
    return known;
  };
}
