import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../libs/platform/database/embedded-postgres.js';
import { Caller } from './caller.js';
import { createDatabase } from './database.js';
import type { Engine } from './engines.js';
import { startOwnRedis } from './redis.js';
import { halt, launch, SECRET_KEY, type Service } from './service.js';

export type ProcessName = 'api' | 'worker-1' | 'worker-2';
export const WORKERS: readonly ProcessName[] = ['worker-1', 'worker-2'];

/** The service as it is deployed: an api and two workers, each a process of its own that can be killed. */
export interface Processes extends Service {
  /** `kill -9`, and nothing else: no time to finish anything. */
  kill(...names: ProcessName[]): Promise<void>;
  start(...names: ProcessName[]): Promise<void>;
  /** Deletes every job, key and schedule there is. */
  wipeQueues(): Promise<void>;
}

const OPS_TOKEN = 'ops-token-of-the-processes-under-test';

export async function startProcesses(
  { engine }: Engine,
  settings: NodeJS.ProcessEnv = {},
): Promise<Processes> {
  const database = await createDatabase();
  const redis = engine === 'redis' ? await startOwnRedis() : undefined;
  const dataFolder = mkdtempSync(join(tmpdir(), 'last100-data-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    ...process.env,
    LAST100_DATA: dataFolder,
    DATABASE_URL: database.url,
    REDIS_URL: redis?.url ?? '',
    LAST100_DEMO: 'off',
    LAST100_OPS_TOKEN: OPS_TOKEN,
    NODE_OPTIONS: '',
    LAST100_SECRET_KEY: SECRET_KEY,
    LAST100_STOCK_PRIVATE: 'on',
    ...settings,
  };
  const running = new Map<ProcessName, ChildProcess>();

  const startOne = async (name: ProcessName) => {
    const [app, at] = name === 'api' ? ['api/main', port] : ['worker/main', 0];
    running.set(name, await launch(app, { ...environment, PORT: String(at) }));
  };
  const end = async (signal: NodeJS.Signals, names: readonly ProcessName[]) => {
    await Promise.all(names.map((name) => halt(running.get(name) as ChildProcess, signal)));
  };
  const wipeQueues = async () => {
    if (redis) await redis.client.flushall();
    else await truncateAllBut(database, 'migration');
  };

  await startOne('api');
  await Promise.all(WORKERS.map(startOne));
  return {
    url,
    database,
    environment,
    ops: new Caller(url, OPS_TOKEN),
    as: (token) => new Caller(url, token),
    kill: (...names) => end('SIGKILL', names),
    start: async (...names) => {
      await Promise.all(names.map(startOne));
    },
    wipeQueues,
    stop: async () => {
      await end('SIGTERM', [...running.keys()]);
      await database.drop();
      await redis?.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** `deadlock_detected`: the workers that still run held one of the tables, and PostgreSQL chose us to give way. */
const DEADLOCK = '40P01';

/** What FLUSHALL is to Redis: all tables of BullMQ's schema but the note of its version, workers or no workers. */
async function truncateAllBut(database: Service['database'], kept: string): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'bullmq' AND tablename <> $1`,
    [kept],
  );
  const truncate = `TRUNCATE ${tables.map(({ name }) => name).join(', ')}`;
  for (let attempt = 1; ; attempt++) {
    try {
      await database.query(truncate);
      return;
    } catch (error) {
      if (attempt >= 20 || (error as { code?: string }).code !== DEADLOCK) throw error;
    }
  }
}
