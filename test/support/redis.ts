import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../libs/platform/database/free-port.js';
import { halt } from './service.js';

/** A Redis that one spec has for itself, to do to it what the other specs could not bear. */
export interface OwnRedis {
  readonly url: string;
  readonly client: Redis;
  stop(): Promise<void>;
}

export async function startOwnRedis(): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'last100-redis-'));
  const port = await freePort();
  const settings = join(folder, 'redis.conf');
  writeFileSync(
    settings,
    `port ${port}\nbind 127.0.0.1\nsave ""\nappendonly no\nmaxmemory-policy noeviction\n`,
  );
  const server = spawn('redis-server', [settings], { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  return {
    url,
    client,
    stop: async () => {
      client.disconnect();
      await halt(server, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
