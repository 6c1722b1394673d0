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
