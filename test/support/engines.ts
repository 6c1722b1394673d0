/** What the queues run on. The suite runs on both; without a redis-server (never in CI) on PostgreSQL alone. */
export interface Engine {
  readonly engine: 'postgres' | 'redis';
  readonly redisUrl?: string;
}

const redisUrl = process.env.TEST_REDIS_URL;

export const ENGINES: readonly Engine[] = [
  { engine: 'postgres' },
  ...(redisUrl ? [{ engine: 'redis' as const, redisUrl }] : []),
];

/**
 * For what is said of addresses, policies and proofs: how orders reach a rider is told on both, and so are
 * the sieges.
 */
export const ONE_ENGINE: readonly Engine[] = ENGINES.slice(0, 1);
