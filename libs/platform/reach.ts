import { Redis } from 'ioredis';
import pg from 'pg';
import { ConfigError } from './config/config.js';

/** Milliseconds to wait for a first answer. */
const PATIENCE = 5_000;

/** Fails with one clear line where the database cannot be used. */
export async function reachDatabase(url: string, setting = 'DATABASE_URL'): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    if ((rows[0]?.version ?? 0) < 150_000) throw new Error('PostgreSQL 15 or newer is needed');
  } catch (error) {
    throw new ConfigError(`${setting}: ${withoutSecrets(url)} cannot be used: ${messageOf(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Fails with one clear line where Redis cannot be used. */
export async function reachRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    // Something that takes connections and says nothing is no Redis.
    enableReadyCheck: false,
    commandTimeout: PATIENCE,
    retryStrategy: () => null,
  });
  let refusal: unknown;
  redis.on('error', (error: unknown) => (refusal = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new ConfigError(`REDIS_URL: ${withoutSecrets(url)} cannot be used: ${messageOf(refusal ?? error)}`);
  } finally {
    redis.disconnect();
  }
}

function messageOf(error: unknown): string {
  const { message, code, errors } = error as Error & { code?: string; errors?: Error[] };
  return message || errors?.[0]?.message || code || String(error);
}

function withoutSecrets(url: string): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.toString();
}
