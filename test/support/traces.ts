import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Service } from './service.js';

/** Where a text can be found: in which tables, BullMQ's too, whatever the type of the column, and in Redis. */
export async function tracesOf(service: Service, needles: readonly string[]): Promise<string[]> {
  const tables = await service.database.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    for (const needle of needles) {
      // A row as text shows bytea in hexadecimal, and jsonb may show a letter by its number.
      const spellings = [needle, Buffer.from(needle).toString('hex'), JSON.stringify(needle).slice(1, -1)];
      const rows = await service.database.query(
        `SELECT 1 FROM ${name} t WHERE EXISTS (
           SELECT 1 FROM unnest($1::text[]) AS s (spelling) WHERE strpos(t::text, spelling) > 0) LIMIT 1`,
        [spellings],
      );
      if (rows.length > 0) found.push(`${needle} in ${name}`);
    }
  }
  return [...found, ...(await tracesInRedis(service, needles))];
}

async function tracesInRedis({ environment }: Service, needles: readonly string[]): Promise<string[]> {
  if (!environment.REDIS_URL) return [];
  const redis = new Redis(environment.REDIS_URL);
  try {
    const found: string[] = [];
    for await (const keys of redis.scanStream({ match: `*${environment.LAST100_QUEUE_PREFIX}*` })) {
      for (const key of keys as string[]) {
        const kept = JSON.stringify(await valueOf(redis, key));
        found.push(
          ...needles.filter((needle) => kept.includes(needle)).map((needle) => `${needle} in ${key}`),
        );
      }
    }
    return found;
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1');
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return redis.get(key);
  }
}

/** The files in the folder of photos. */
export function photoFiles({ environment }: Service): string[] {
  try {
    return readdirSync(join(environment.LAST100_DATA as string, 'photos'));
  } catch {
    return [];
  }
}
