import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../libs/platform/database/free-port.js';
import { Caller } from './caller.js';
import { createDatabase } from './database.js';
import type { Engine } from './engines.js';
import { startOwnRedis, type OwnRedis } from './redis.js';
import { halt, launch, SECRET_KEY, type Service } from './service.js';
import { openWire, type Wire } from './wire.js';

export type ProcessName = 'api' | 'worker-1' | 'worker-2';
export const WORKERS: readonly ProcessName[] = ['worker-1', 'worker-2'];

/** The service as it is deployed: an api and two workers, each a process of its own that can be killed. */
export interface Processes extends Service {
  /** `kill -9`, and nothing else: no time to finish anything. */
  kill(...names: ProcessName[]): Promise<void>;
  start(...names: ProcessName[]): Promise<void>;
  /** SIGSTOP: alive, and of no use to anybody. */
  freeze(name: ProcessName): void;
  thaw(name: ProcessName): void;
  readyz(name: ProcessName): Promise<ReadyAnswer>;
  /** Deletes every job, key and schedule there is. */
  wipeQueues(): Promise<void>;
  /** What lies between PostgreSQL and the processes that are wired. */
  readonly wire: Wire;
  /** Between Redis, where there is one, and the same processes. */
  readonly redisWire?: Wire;
  /** Redis itself. */
  readonly redis?: OwnRedis;
}

export interface ReadyAnswer {
  readonly status: number;
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly detail?: string }>>;
}

const OPS_TOKEN = 'ops-token-of-the-processes-under-test';

export async function startProcesses(
  { engine }: Engine,
  settings: NodeJS.ProcessEnv = {},
  wired: readonly ProcessName[] = [],
): Promise<Processes> {
  const database = await createDatabase();
  const redis = engine === 'redis' ? await startOwnRedis() : undefined;
  const wire = await openWire(database.url);
  const redisWire = redis && (await openWire(redis.url));
  const dataFolder = mkdtempSync(join(tmpdir(), 'last100-data-'));
  const ports = { api: await freePort(), 'worker-1': await freePort(), 'worker-2': await freePort() };
  const urlOf = (name: ProcessName) => `http://127.0.0.1:${ports[name]}`;
  const url = urlOf('api');
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
    const throughWires = wired.includes(name) && {
      DATABASE_URL: wire.url,
      ...(redisWire && { REDIS_URL: redisWire.url }),
    };
    const app = name === 'api' ? 'api' : 'worker';
    const own = { PORT: String(ports[name]), ...throughWires };
    running.set(name, await launch(app, { ...environment, ...own }));
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
    freeze: (name) => void running.get(name)?.kill('SIGSTOP'),
    thaw: (name) => void running.get(name)?.kill('SIGCONT'),
    readyz: async (name) => {
      const answer = await fetch(`${urlOf(name)}/readyz`);
      return { status: answer.status, ...((await answer.json()) as Omit<ReadyAnswer, 'status'>) };
    },
    wipeQueues,
    wire,
    redisWire,
    redis,
    stop: async () => {
      for (const child of running.values()) child.kill('SIGCONT');
      await end('SIGTERM', [...running.keys()]);
      await wire.close();
      await redisWire?.close();
      await database.drop();
      await redis?.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/**
 * `deadlock_detected`: the workers that still run held one of the tables, and PostgreSQL chose us to give
 * way.
 */
const DEADLOCK = '40P01';

/**
 * What FLUSHALL is to Redis: all tables of BullMQ's schema but the note of its version, workers or no
 * workers.
 */
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
